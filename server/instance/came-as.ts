import { and, type SQL, sql } from 'drizzle-orm'

import { instance } from '#server/db/schema.ts'
import type { Role } from '#shared/people/role.ts'
import { readDays } from '#shared/view/days.ts'
import { readEdited } from '#shared/view/edited.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import { readReturned } from '#shared/view/returned.ts'

import { onDays } from './on-days.ts'
import { returnedRounds } from './returned-rounds.ts'
import { wasEdited } from './submitted-edits.ts'

const nothing = sql`false`

/** What the figures of progress lead to, as a condition on `instance`. Others than leads find nothing by it. */
export function cameAsIn(
  { roles }: { roles: readonly Role[] },
  { since, returned, edited }: InstanceFilter,
): SQL | undefined {
  if ([since, returned, edited].every((one) => one === undefined)) return undefined
  if (!roles.includes('lead')) return nothing
  return and(
    since === undefined ? undefined : cameSince(since),
    returned === undefined ? undefined : wasReturned(returned),
    edited === undefined ? undefined : editedAs(edited),
  )
}

function cameSince(written: string): SQL | undefined {
  const days = readDays(written)
  return days ? onDays(instance.stageSince, days) : nothing
}

function wasReturned(written: string): SQL {
  const wanted = readReturned(written)
  if (!wanted) return nothing
  const { kind, reason, days } = wanted
  return sql`${instance.instanceId} in (select of_round.instance_id from (${returnedRounds(days)}) as of_round
    where ${kind === null ? sql`true` : sql`of_round.kind = ${kind}`}
    and ${reason === null ? sql`true` : sql`of_round.reason = ${reason}`})`
}

function editedAs(written: string): SQL {
  const edited = readEdited(written)
  return edited ? wasEdited(edited) : nothing
}
