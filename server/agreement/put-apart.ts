import { modalitiesIn } from '#server/rated/narrowed.ts'
import type { Said } from '#shared/agreement/figures-of.ts'
import type { Source } from '#shared/agreement/source.ts'
import type { AgreementFilter, ChosenBy, Dimension } from '#shared/view/agreement-view.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import type { Repeats } from './count-repeats.ts'
import type { Group, RoundCount } from './count-rounds.ts'

/** In which group of the count the values of a dimension are told apart, and which of them a line of it stands under. */
const places: Record<Dimension, { group: Group; valuesOf: (row: RoundCount) => string[] }> = {
  field: { group: 'domain', valuesOf: ({ field }) => [field] },
  domain: { group: 'domain', valuesOf: ({ domain }) => [domain] },
  combination: { group: 'combination', valuesOf: ({ combination }) => [combination] },
  modality: { group: 'combination', valuesOf: ({ combination }) => modalitiesIn(combination) },
  difficulty: {
    group: 'difficulty',
    valuesOf: ({ difficulty }) => (difficulty === null ? [] : [String(difficulty)]),
  },
  person: {
    group: 'pair',
    valuesOf: ({ first_by, second_by }) =>
      second_by === null ? [first_by] : [first_by, second_by],
  },
  week: { group: 'week', valuesOf: ({ week }) => [week] },
  round: { group: 'round', valuesOf: ({ round }) => [String(round)] },
}

export function groupOf(by: Dimension): Group {
  return places[by].group
}

export interface Line {
  value: string
  filter: InstanceFilter
  pairs: Said['pairs'][number][]
  instances: number
}

/** The rounds of each value of a dimension, with the filter that finds their instances. */
export function linesOf(
  rows: readonly RoundCount[],
  repeats: readonly Repeats[],
  asked: AgreementFilter,
): Line[] {
  const { by = 'domain' } = asked
  const { group, valuesOf } = places[by]
  const lines = new Map<string, Line>()
  for (const row of rows) {
    if (row.group !== group || row.n === 0) continue
    for (const value of valuesOf(row)) {
      const filter = { ...found(asked), ...alsoFound(by, value, asked) }
      if (by === 'domain') filter.field = row.field
      const key = JSON.stringify(filter)
      const line = lines.get(key) ?? { value, filter, pairs: [], instances: 0 }
      lines.set(key, line)
      line.pairs.push({ first: row.first, second: row.second, times: row.n })
      line.instances += row.n
    }
  }
  for (const { part, value, other, n } of repeats) {
    if (part !== 'line' || value === null) continue
    for (const line of lines.values()) if (isOf(line, by, [value, other])) line.instances -= n
  }
  const inOrder = by === 'week' || by === 'round' || by === 'difficulty'
  const size = (line: Line) => line.pairs.reduce((sum, { times }) => sum + times, 0)
  return [...lines.values()].toSorted(
    (a, b) =>
      (inOrder ? 0 : size(b) - size(a)) ||
      a.value.localeCompare(b.value, 'en', { numeric: inOrder }),
  )
}

function isOf(
  line: Line,
  by: Dimension,
  [value, other]: readonly [string, string | null],
): boolean {
  if (by === 'domain') return line.filter.field === value && line.value === other
  if (by === 'modality') return modalitiesIn(value).includes(line.value)
  return line.value === value
}

const fellOf = {
  votes: { votes: 'paired' },
  double: { reviews: 'both' },
  outcome: { outcome: 'decided' },
} as const satisfies Record<Source, InstanceFilter>

/** What finds the instances of all rounds that were asked for. */
export function found(asked: AgreementFilter): InstanceFilter {
  const { of = 'votes', item, field, domain, combination, modality, difficulty } = asked
  const { person: rater, week, round } = asked
  const all = { field, domain, combination, modality, difficulty, rater, week, round }
  return {
    ...fellOf[of],
    ...(of === 'double' && item !== undefined && { item }),
    ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
  }
}

/** What narrows that to one value of a dimension, beside a value of the same that is asked for already. */
function alsoFound(by: Dimension, value: string, asked: AgreementFilter): InstanceFilter {
  switch (by) {
    case 'field':
    case 'domain':
    case 'combination':
    case 'week':
      return { [by]: value }
    case 'difficulty':
    case 'round':
      return { [by]: Number(value) }
    case 'modality':
      return { modality: joined('+', asked.modality, value) }
    case 'person':
      return { rater: joined('~', asked.person, value) }
  }
}

function joined(seam: string, asked: string | undefined, value: string): string {
  return asked === undefined || asked === value ? value : `${asked}${seam}${value}`
}

/** The values that each filter can take, with the rounds behind them while the other filters hold. */
export function choicesOf(
  rows: readonly RoundCount[],
): Record<ChosenBy, { value: string; count: number }[]> {
  const counted = (dimension: ChosenBy) => {
    const { group, valuesOf } = places[dimension]
    const counts = new Map<string, number>()
    for (const row of rows.filter((one) => one.group === group))
      for (const value of valuesOf(row))
        counts.set(value, (counts.get(value) ?? 0) + (row.besides[dimension] ?? row.n))
    return [...counts]
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return {
    field: counted('field'),
    domain: counted('domain'),
    combination: counted('combination'),
    modality: counted('modality'),
    difficulty: counted('difficulty'),
    person: counted('person'),
    week: counted('week'),
    round: counted('round'),
  }
}
