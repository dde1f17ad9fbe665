import { and, type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { standsStill } from '#server/rated/stands-still.ts'
import { readDays } from '#shared/view/days.ts'
import { readEdited } from '#shared/view/edited.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import { readReturned, type Returned } from '#shared/view/returned.ts'
import { readStood } from '#shared/view/stood.ts'

import { isUndecided } from './is-undecided.ts'
import { onDays } from './on-days.ts'
import { returnedRounds } from './returned-rounds.ts'
import { stoodAt } from './stood-at.ts'
import { wasEdited } from './submitted-edits.ts'

const nothing = sql`false`

/** What the figures of progress lead to, as a condition on `instance`. Others than leads find nothing by it. */
export function cameAsIn(
  looker: Pick<MemberAct['member'], 'roles'>,
  { since, returned, edited, stood, standing, undecided }: InstanceFilter,
): SQL | undefined {
  if ([since, returned, edited, stood, standing, undecided].every((one) => one === undefined))
    return undefined
  if (!looker.roles.includes('lead')) return nothing
  return and(
    told(since, readDays, (days) => onDays(instance.stageSince, days)),
    told(returned, readReturned, wasReturned),
    told(edited, readEdited, wasEdited),
    told(stood, readStood, stoodAt),
    standing === undefined ? undefined : standsStill(standing, looker),
    undecided === undefined ? undefined : isUndecided,
  )
}

/** What an address says, as a condition; what cannot be read finds nothing. */
function told<Told>(
  written: string | undefined,
  read: (written: string) => Told | null,
  holds: (told: Told) => SQL | undefined,
): SQL | undefined {
  if (written === undefined) return undefined
  const said = read(written)
  return said === null ? nothing : holds(said)
}

function wasReturned({ kind, reason, days }: Returned): SQL {
  return sql`${instance.instanceId} in (select of_round.instance_id from (${returnedRounds(days)}) as of_round
    where ${kind === null ? sql`true` : sql`of_round.kind = ${kind}`}
    and ${reason === null ? sql`true` : sql`of_round.reason = ${reason}`})`
}
