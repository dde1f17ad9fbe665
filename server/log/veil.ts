import { type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { event, instance, part, sight } from '#server/db/schema.ts'
import { isApart, isPending, secondSeats } from '#server/double/apart-sql.ts'
import { roundChose } from '#server/project/kept-policy.ts'
import { isBlindHere } from '#server/rated/known-votes.ts'

const inVotes = (stage: SQL | typeof instance.stage | typeof event.from) =>
  sql`${stage} in ('check', 'tie_break')`

/**
 * What an open round or a pending second review hides of the log from one lead, as conditions on `event` joined with
 * `instance`: the same that the history of the instance hides (`server/view/history.ts`), for many instances at once.
 */
export function veilOf({ actor, member }: MemberAct) {
  const me = actor.personId
  const own = sql`coalesce(${event.actorId} = ${me}, false)`
  const veiled = sql`(${inVotes(instance.stage)} and not exists (select 1 from ${sight}
    where ${sight.instanceId} = ${instance.instanceId} and ${sight.round} = ${instance.round}
    and ${sight.personId} = ${me}))`
  const pending = ofSecondSeat(isPending)
  const apart = ofSecondSeat(isApart(me))
  const secret = sql`(${event.move} <> 'split' and ${event.round} >= ${instance.round}
    and ${inVotes(event.from)} and ${veiled})`
  const beside = sql`coalesce((${event.payload} ->> 'beside') = 'true', false)`

  const isAuthor = sql`exists (select 1 from ${part} where ${part.instanceId} = ${event.instanceId}
    and ${part.personId} = ${event.actorId} and ${part.part} = 'author')`
  const named = sql`case when ${isAuthor} then ${authorsAreTold({ actor, member })}
    else not ${isBlindHere(member)} end`
  const blindVote = sql`(${event.payload} ? 'quality' and ${veiled} and not ${own})`
  return {
    veiled,
    pending,
    apart,
    visible: sql`(${own} or not (${secret} or (${beside} and (${veiled} or ${pending}))
      or (${apart} and ${event.from} <> 'new')))`,
    blindVote,
    nameless: sql`${event.actorId} is not null and (${blindVote} or (${veiled} and not ${own} and not (${named})))`,
  }
}
export type Veil = ReturnType<typeof veilOf>

function ofSecondSeat(which: SQL): SQL {
  return sql`(${instance.doubled} and exists (select 1 from ${secondSeats}
    where d.instance_id = ${instance.instanceId} and ${which}))`
}

/** Whether a lead is told who wrote what is being checked: one who could vote on it is not, where the project says so. */
function authorsAreTold({ actor, member }: Pick<MemberAct, 'actor' | 'member'>): SQL {
  if (!member.roles.includes('checker')) return sql`true`
  return sql`(not ${roundChose('hideReviewer', true)} or exists (select 1 from ${part}
    where ${part.instanceId} = ${instance.instanceId} and ${part.cycle} = ${instance.cycle}
    and ${part.personId} = ${actor.personId} and ${part.part} = 'author'))`
}
