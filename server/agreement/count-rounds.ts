import { and, eq, type SQL, sql } from 'drizzle-orm'

import type { MemberAct, MemberContext } from '#server/context.ts'
import { manyRowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { hasModality, judgedBy, judgedIn, weekNamed, weekNumber } from '#server/rated/narrowed.ts'
import { type Compared, judgedRounds, mayKnow } from '#server/rated/rounds.ts'
import type { AgreementFilter, ChosenBy } from '#shared/view/agreement-view.ts'

/** What tells rounds apart that stand in one line of the answer. */
const groups = ['domain', 'combination', 'difficulty', 'week', 'round', 'pair', 'reasons'] as const
export type Group = (typeof groups)[number]

/**
 * Rounds alike in one group: its values, what the two said where that was asked for, and how many rounds they are. `besides`
 * counts them for each filter that is set as if that one were not: what choosing another value of it would find.
 */
export interface RoundCount {
  group: Group
  field: string
  domain: string
  combination: string
  difficulty: number | null
  week: string
  round: number
  first_by: string
  second_by: string | null
  first: string
  second: string
  /** Why the low vote of a split was given. */
  reasons: string[] | null
  n: number
  besides: Partial<Record<ChosenBy, number>>
}

const columns: Record<Group, readonly string[]> = {
  domain: ['field', 'domain'],
  combination: ['combination'],
  difficulty: ['difficulty'],
  week: ['week'],
  round: ['round'],
  pair: ['first_by', 'second_by'],
  reasons: ['reasons'],
}

export interface Asked {
  compared: Compared
  filter: AgreementFilter
}

/** Counts the judged rounds by every group in one pass; what was said is told in the groups of `withSaid`. */
export async function countRounds(
  context: MemberContext,
  { compared, filter }: Asked,
  withSaid: readonly Group[],
): Promise<RoundCount[]> {
  const set = conditionsOf(filter)
  const flags = set.map(([name, holds]) => sql`${holds} as ${flag(name)}`)
  const all = sql.join([sql`true`, ...set.map(([name]) => flag(name))], sql` and `)
  const besides = set.map(([name]) => {
    const others = set.filter(([other]) => other !== name).map(([other]) => flag(other))
    const held = sql.join([sql`true`, ...others], sql` and `)
    return sql`(count(*) filter (where ${held}))::int as ${sql.identifier(`but_${name}`)}`
  })
  const told = groups.filter((group) => group !== 'reasons' || compared.of === 'votes')
  const sets = told.map((group) => {
    const of = [...columns[group], ...(withSaid.includes(group) ? ['first', 'second'] : [])]
    return sql.raw(`(${of.join(', ')})`)
  })
  const which = told.map((group, i) => `when grouping(${columns[group][0]}) = 0 then ${i}`)
  type Row = RoundCount & Record<string, unknown> & { week: number; which: number }
  const rows = await manyRowsOf<Row>(
    context.db,
    sql`
    select case ${sql.raw(which.join(' '))} end as which,
      field, domain, combination, difficulty, week, round, first_by, second_by, first, second,
      ${compared.of === 'votes' ? sql`reasons` : sql`null as reasons`},
      ${sql.join([sql`(count(*) filter (where ${all}))::int as n`, ...besides], sql`, `)}
    from (select ${sql.join(
      [
        sql`${instance.field}, ${instance.domain}, ${instance.combination}, ${instance.difficulty}`,
        sql`${weekNumber} as week, judged.round, judged.first_by, judged.second_by, judged.first, judged.second`,
        ...(compared.of === 'votes' ? [sql`judged.reasons`] : []),
        ...flags,
      ],
      sql`, `,
    )} ${fromJudged(context, compared)}) as told
    group by grouping sets (${sql.join(sets, sql`, `)})`,
  )
  return rows.map((row) => ({
    ...row,
    group: told[row.which] ?? 'pair',
    week: weekNamed(row.week),
    besides: Object.fromEntries(set.map(([name]) => [name, row[`but_${name}`] as number])),
  }))
}

/** The rounds of a project that this lead may know, to select from, with what else is joined to them. */
export function fromJudged(
  { member }: Pick<MemberAct, 'member'>,
  compared: Compared,
  joined: SQL = sql``,
): SQL {
  return sql`from (${judgedRounds(compared)}) as judged
    join ${instance} on ${instance.instanceId} = judged.instance_id ${joined}
    where ${and(eq(instance.projectId, member.projectId), mayKnow(member, compared))}`
}

/** Each filter that is set, as a condition on `judged` and its `instance`. */
export function conditionsOf(filter: AgreementFilter): [ChosenBy, SQL][] {
  const { field, domain, combination, modality, difficulty, person, week, round } = filter
  const conditions: Record<ChosenBy, SQL | undefined> = {
    field: field === undefined ? undefined : eq(instance.field, field),
    domain: domain === undefined ? undefined : eq(instance.domain, domain),
    combination: combination === undefined ? undefined : eq(instance.combination, combination),
    modality: modality === undefined ? undefined : hasModality(modality),
    difficulty:
      difficulty === undefined
        ? undefined
        : sql`coalesce(${eq(instance.difficulty, difficulty)}, false)`,
    person: person === undefined ? undefined : judgedBy(person),
    week: week === undefined ? undefined : judgedIn(week),
    round: round === undefined ? undefined : sql`judged.round = ${round}`,
  }
  return (Object.entries(conditions) as [ChosenBy, SQL | undefined][]).filter(
    (one): one is [ChosenBy, SQL] => one[1] !== undefined,
  )
}

function flag(name: ChosenBy) {
  return sql.identifier(`is_${name}`)
}
