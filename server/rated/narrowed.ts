import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'

import { instance, vote } from '#server/db/schema.ts'
import type { Source } from '#shared/agreement/source.ts'
import { weekOf, weekStart } from '#shared/view/week.ts'
import { readWeeks, type Weeks } from '#shared/view/weeks.ts'

/** The number of the ISO week of a moment since that of January 1st 1970, which was a Thursday. */
export function weekNumberOf(moment: SQL): SQL<number> {
  return sql<number>`floor((date_part('epoch', ${moment}) + 259200) / 604800)::int`
}

/** The week of the later judgement. */
export const weekNumber = weekNumberOf(sql`judged.at`)

export function weekNamed(number: number): string {
  return weekOf(new Date((number * 604_800 - 259_200) * 1000))
}

/** Whether a moment lies in these weeks. */
export function inWeeks(moment: SQL, { from, to }: Weeks): SQL | undefined {
  return and(
    from === null ? undefined : gte(moment, sql`${weekStart(from)}::timestamptz`),
    to === null ? undefined : lt(moment, sql`${weekStart(to, 1)}::timestamptz`),
  )
}

/** Whether the later judgement was in weeks such as `2026-W47` or `2026-W45..2026-W47`. */
export function judgedIn(written: string): SQL | undefined {
  const weeks = readWeeks(written)
  return weeks ? inWeeks(sql`judged.at`, weeks) : sql`false`
}

/** Whether a person is one of those who judged. */
export function judgedBy(person: string): SQL {
  return sql`coalesce(${person} in (judged.first_by, judged.second_by), false)`
}

/** Whether two people judged as this pair does: checkers in any order, reviewers in theirs, a reviewer and a checker. */
export function judgedByPair(of: Source, [first = '', second = '']: readonly string[]): SQL {
  switch (of) {
    case 'votes':
      return and(judgedBy(first), judgedBy(second)) ?? sql`true`
    case 'double':
      return sql`(judged.first_by = ${first} and judged.second_by = ${second})`
    case 'outcome':
      return sql`(judged.first_by = ${first} and exists (select 1 from ${vote} where ${vote.instanceId} = judged.instance_id
        and ${vote.round} = judged.round and ${vote.phase} = 'check' and ${vote.personId} = ${second}))`
  }
}

/** Instances with media of a modality on either side; `text` stands for those that have no media at all. */
export function hasModality(modality: string): SQL {
  return modality === 'text'
    ? eq(instance.combination, withoutMedia)
    : sql`(${modality} = any(${instance.inputs}) or ${modality} = any(${instance.outputs}))`
}

const withoutMedia = 'text>text'

/** The modalities that an instance of this combination is counted under, as `hasModality` finds it. */
export function modalitiesIn(combination: string): string[] {
  if (combination === withoutMedia) return ['text']
  return [...new Set(combination.split(/[+>]/))].filter((modality) => modality !== 'text')
}
