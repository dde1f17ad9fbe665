import { type SQL, sql } from 'drizzle-orm'

import { comment, drawn, event, instance, review, revision, vote } from '#server/db/schema.ts'
import type { Item, Source } from '#shared/agreement/source.ts'
import type { Role } from '#shared/people/role.ts'
import { type Check, checks } from '#shared/review/checks.ts'

import { isBlindHere } from './known-votes.ts'

/** Who looks: figures must not tell of a round that is still open to this one. */
export interface Looker {
  projectId: string
  roles: Role[]
}

/** What is compared: of double reviews by which item. */
export interface Compared {
  of: Source
  item?: Item | undefined
}

/**
 * Rounds that were judged twice, as a query: `instance_id`, `round`, who judged (`first_by`, `second_by`), what they said
 * (`first`, `second`), and `at`, when the later of them did. Of a round's outcome the judge is the reviewer alone.
 */
export function judgedRounds({ of, item = 'verdict' }: Compared): SQL {
  switch (of) {
    case 'votes':
      return votes
    case 'double':
      return reviews(item)
    case 'outcome':
      return outcomes
  }
}

/** What of them this lead may know: a condition on `instance` and `judged`. */
export function mayKnow(looker: Looker, { of }: Compared): SQL {
  const voting = sql`${instance.stage} in ('check', 'tie_break') and ${instance.round} = judged.round`
  switch (of) {
    // The votes of an open round are all in only where a third person is still to break the tie.
    case 'votes':
      return sql`not (${voting} and ${isBlindHere(looker)})`
    // Who checks here may not learn who reviewed, nor what, from a figure of few rounds.
    case 'double':
      return looker.roles.includes('checker') ? sql`not (${voting})` : sql`true`
    // Only rounds that are over have one.
    case 'outcome':
      return sql`true`
  }
}

/**
 * The votes of both check seats; the tie-break is a judgement of another kind and stays out. Nothing follows from which seat
 * is whose. `reasons` are those of the low vote of a split.
 */
const votes = sql`select one.instance_id, one.round, one.person_id as first_by, other.person_id as second_by,
    one.quality as first, other.quality as second, greatest(one.at, other.at) as at,
    case when one.quality = other.quality then null when one.quality = 'low' then one.reasons else other.reasons end as reasons
  from ${vote} as one join ${vote} as other on other.instance_id = one.instance_id and other.round = one.round
    and other.phase = 'check' and other.slot = 2
  where one.phase = 'check' and one.slot = 1`

/** Both reviews of a drawn instance, once both are in. */
function reviews(item: Item): SQL {
  const [first, second] = [said(item, 'one'), said(item, 'other')]
  return sql`select d.instance_id, d.round, one.person_id as first_by, other.person_id as second_by,
      ${first} as first, ${second} as second, greatest(one.at, other.at) as at
    from ${drawn} as d
    join ${review} as one on one.instance_id = d.instance_id and one.round = d.round and one.phase = 'review'
    join ${review} as other on other.instance_id = d.instance_id and other.round = d.round and other.phase = 'second_review'`
}

function said(item: Item, who: 'one' | 'other'): SQL {
  const by = sql.raw(who)
  if (isCheck(item))
    return sql`case when ${item}::text = any(${by}.checks) then 'ticked' else 'open' end`
  switch (item) {
    case 'verdict':
      return sql`case when ${by}.verdict = 'submit' then 'keep' else 'delete' end`
    case 'codes':
      return sql`coalesce((select to_jsonb(array_agg(distinct given.code order by given.code))::text
        from ${comment} as c cross join lateral unnest(c.reasons) as given(code)
        where c.instance_id = ${by}.instance_id and c.round = ${by}.round and c.person_id = ${by}.person_id
        and c.at <= ${by}.at), '[]')`
    case 'question':
    case 'answer':
      return sql`case when ${by}.revision = d.base or ${partOf(item, sql`${by}.revision`)} = ${partOf(item, sql`d.base`)}
        then 'kept' else 'edited' end`
  }
}

function isCheck(item: Item): item is Check {
  return checks.some((check) => check === item)
}

/** A side's stretch of a revision's canonical JSON, in which keys are sorted and a quote inside a text is escaped. */
function partOf(item: 'question' | 'answer', number: SQL): SQL {
  const stretch =
    item === 'answer'
      ? sql`split_part(content, ',"capabilities":', 1)`
      : sql`split_part(split_part(content, ',"question":', 2), ',"specification":', 1)`
  return sql`(select ${stretch} from ${revision} as r where r.instance_id = d.instance_id and r.number = ${number})`
}

/**
 * What a review came to, in rounds that ended with all their votes in. What was withdrawn or recalled has no outcome.
 */
const outcomes = sql`select e.instance_id, e.round, one.person_id as first_by, null::text as second_by,
    case when one.verdict = 'submit' then 'keep' else 'delete' end as first,
    case when e.move in ('agree_low', 'decide_low') then 'delete'
      when e.move in ('agree_high', 'decide_high', 'keep') then 'keep' else 'returned' end as second,
    e.at
  from ${event} as e
  join ${review} as one on one.instance_id = e.instance_id and one.round = e.round and one.phase = 'review'
  where e.move in ('agree_high', 'agree_low', 'decide_high', 'decide_low', 'keep', 'split_back', 'return')
    and (e.move <> 'return' or e.from_stage = 'tie_break')`
