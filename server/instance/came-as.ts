import { and, type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { standsStill } from '#server/rated/stands-still.ts'
import { readDays } from '#shared/view/days.ts'
import { readEdited } from '#shared/view/edited.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import { readReturned } from '#shared/view/returned.ts'
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
    since === undefined ? undefined : cameSince(since),
    returned === undefined ? undefined : wasReturned(returned),
    edited === undefined ? undefined : editedAs(edited),
    stood === undefined ? undefined : wasAt(stood),
    standing === undefined ? undefined : standsStill(standing, looker),
    undecided === undefined ? undefined : isUndecided,
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

function wasAt(written: string): SQL {
  const stood = readStood(written)
  return stood ? stoodAt(stood) : nothing
}
