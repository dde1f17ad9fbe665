import { and, eq, type SQL, sql } from 'drizzle-orm'

import { instance } from '#server/db/schema.ts'
import { isApart, secondSeats } from '#server/double/apart-sql.ts'
import { type Source, sources } from '#shared/agreement/source.ts'
import { sides } from '#shared/instance/content.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { namesCheckers, namesOpenCheckers } from './known-votes.ts'
import { isAlike } from './measured-likeness.ts'
import { judgedBy, judgedByPair, judgedIn } from './narrowed.ts'
import { type Compared, judgedRounds, type Looker, mayKnow } from './rounds.ts'

/** How a round fell, of each source, in the words of the list's filter. */
const fell: Record<Source, Record<string, SQL>> = {
  votes: {
    paired: sql`true`,
    agreed: sql`judged.first = judged.second`,
    split: sql`judged.first <> judged.second`,
  },
  double: {
    both: sql`true`,
    agreed: sql`judged.first = judged.second`,
    differing: sql`judged.first <> judged.second`,
    edited: sql`'edited' in (judged.first, judged.second)`,
  },
  outcome: {
    decided: sql`true`,
    upheld: sql`judged.first = judged.second`,
    overturned: sql`judged.first <> judged.second and judged.second <> 'returned'`,
    overturned_submission: sql`judged.first = 'keep' and judged.second = 'delete'`,
    overturned_proposal: sql`judged.first = 'delete' and judged.second = 'keep'`,
    upheld_submission: sql`judged.first = 'keep' and judged.second = 'keep'`,
    upheld_proposal: sql`judged.first = 'delete' and judged.second = 'delete'`,
    returned: sql`judged.second = 'returned'`,
    returned_submission: sql`judged.first = 'keep' and judged.second = 'returned'`,
    returned_proposal: sql`judged.first = 'delete' and judged.second = 'returned'`,
  },
}

/**
 * A condition on `instance`: it has a round that was judged as the filter says, all of it in the same round. Others than
 * leads are told of votes alone: that they are in and how they fell, which the stage tells too, and whose they were where
 * the round is over and its policy lets them know.
 */
export function judgedAs(looker: Looker & { me: string }, filter: InstanceFilter): SQL | undefined {
  const { votes, reviews, outcome, rater, week, round, pair, reason, alike } = filter
  const named = sources.flatMap((of): [Source, string][] => {
    const how = { votes, double: reviews, outcome }[of]
    return how === undefined ? [] : [[of, how]]
  })
  const forLeads = [reviews, outcome, rater, week, round, reason, alike].some(
    (one) => one !== undefined,
  )
  if (named.length === 0 && pair === undefined && !forLeads) return undefined
  const asked: [Source, string][] = named.length > 0 ? named : [['votes', 'paired']]
  if (looker.roles.includes('lead')) return and(...asked.map((one) => among(looker, one, filter)))
  if (forLeads) return sql`false`
  return and(...asked.map((one) => among(looker, one, filter)), isNotApart(looker.me))
}

function among(looker: Looker, [of, how]: [Source, string], filter: InstanceFilter): SQL {
  const { rater, week, round, pair, item, reason, alike } = filter
  const compared = { of, item }
  return sql`${instance.instanceId} in (select judged.instance_id from (${judgedRounds(compared)}) as judged
    join ${instance} on ${instance.instanceId} = judged.instance_id
    where ${and(
      eq(instance.projectId, looker.projectId),
      mayKnow(looker, compared),
      fell[of][how] ?? sql`false`,
      week === undefined ? undefined : judgedIn(week),
      round === undefined ? undefined : sql`judged.round = ${round}`,
      reason === undefined ? undefined : gaveFor(of, reason),
      alike === undefined ? undefined : leftAlike(compared, alike),
      ...(rater?.split('~') ?? []).map((one) => judgedBy(one)),
      pair === undefined ? undefined : and(judgedByPair(of, pair.split('~')), mayName(looker)),
    )})`
}

/** Only of votes that differ a reason is known as that of the split. */
function gaveFor(of: Source, reason: string): SQL {
  return of === 'votes' ? sql`${reason} = any(judged.reasons)` : sql`false`
}

/** Only texts that two reviewers edited are compared. */
function leftAlike({ of, item }: Compared, tenth: number): SQL {
  const side = sides.find((one) => one === item)
  return of === 'double' && side ? isAlike(side, tenth) : sql`false`
}

/** Whether it may be known who checked in the round `judged`. */
function mayName(looker: Looker): SQL {
  const open = sql`${instance.round} = judged.round and ${instance.stage} in ('check', 'tie_break')`
  return sql`case when ${open} then ${namesOpenCheckers(looker)} else ${namesCheckers(looker)} end`
}

/** Who looks from the second seat learns of nothing that came after the draw. */
function isNotApart(me: string): SQL {
  return sql`not (${instance.doubled} and ${instance.instanceId} in (
    select d.instance_id from ${secondSeats} where ${isApart(me)}))`
}
