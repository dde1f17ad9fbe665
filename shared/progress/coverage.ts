import type { Modality } from '#shared/media/modality.ts'
import type { Choice, Coverage, DomainCoverage, PairCoverage } from '#shared/view/progress-view.ts'

/** Instances alike in all that a paper's tables tell apart. */
export interface Kind {
  field: string
  domain: string
  combination: string
  inputs: readonly Modality[]
  outputs: readonly Modality[]
  difficulty: number | null
  count: number
}

interface Chosen {
  field?: string | undefined
  domain?: string | undefined
  combination?: string | undefined
  difficulty?: number | undefined
}

const filters = ['field', 'domain', 'combination', 'difficulty'] as const

/** The paper's tables of what a filter leaves. A domain of the same name under two fields is two. */
export function coverageOf(kinds: readonly Kind[], chosen: Chosen): Coverage {
  const left = kinds.filter((kind) => filters.every((name) => holds(kind, name, chosen)))
  const groups = [
    ...Map.groupBy(left, ({ field, domain }) => JSON.stringify([field, domain])).values(),
  ]
  const combinations = countsOf(left, ({ combination }) => combination)
  const choicesFor = (name: (typeof filters)[number]) =>
    countsOf(
      kinds.filter((kind) =>
        filters.every((other) => other === name || holds(kind, other, chosen)),
      ),
      (kind) => (kind[name] === null ? null : String(kind[name])),
    )
  return {
    domains: groups.flatMap((group) => domainOf(group) ?? []),
    combinations,
    pairs: groups.flatMap((group) => pairsOf(group, combinations)),
    choices: {
      field: choicesFor('field'),
      domain: choicesFor('domain'),
      combination: choicesFor('combination'),
      difficulty: choicesFor('difficulty'),
    },
  }
}

function holds(kind: Kind, name: (typeof filters)[number], chosen: Chosen): boolean {
  return chosen[name] === undefined || chosen[name] === kind[name]
}

function domainOf(group: readonly Kind[]): DomainCoverage | null {
  const [some] = group
  if (!some) return null
  const { field, domain } = some
  const input: DomainCoverage['input'] = {}
  const output: DomainCoverage['output'] = {}
  for (const { inputs, outputs, count } of group) {
    for (const modality of inputs) input[modality] = (input[modality] ?? 0) + count
    for (const modality of outputs) output[modality] = (output[modality] ?? 0) + count
  }
  return {
    field,
    domain,
    instances: sumOf(group),
    combinations: new Set(group.map(({ combination }) => combination)).size,
    input,
    output,
    difficulties: difficultiesOf(group),
  }
}

/** Every combination of all in this one domain, gaps included. */
function pairsOf(group: readonly Kind[], combinations: readonly Choice[]): PairCoverage[] {
  const [some] = group
  if (!some) return []
  const { field, domain } = some
  const found = Map.groupBy(group, ({ combination }) => combination)
  return combinations.map(({ value }) => {
    const kinds = found.get(value) ?? []
    return {
      field,
      domain,
      combination: value,
      instances: sumOf(kinds),
      difficulties: difficultiesOf(kinds),
    }
  })
}

function difficultiesOf(kinds: readonly Kind[]): Record<string, number> {
  const levels = Map.groupBy(kinds, ({ difficulty }) =>
    difficulty === null ? 'none' : String(difficulty),
  )
  return Object.fromEntries([...levels].map(([level, those]) => [level, sumOf(those)]))
}

function sumOf(kinds: readonly Kind[]): number {
  return kinds.reduce((sum, { count }) => sum + count, 0)
}

/** The values with their instances, the most frequent first. */
function countsOf(kinds: readonly Kind[], valueOf: (kind: Kind) => string | null): Choice[] {
  const counts = new Map<string, number>()
  for (const kind of kinds) {
    const value = valueOf(kind)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + kind.count)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
