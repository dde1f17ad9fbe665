import { and, type SQL, sql } from 'drizzle-orm'

import { instance } from '#server/db/schema.ts'
import type { Role } from '#shared/people/role.ts'
import { readDays } from '#shared/view/days.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

/** What the figures of progress lead to, as a condition on `instance`. Others than leads find nothing by it. */
export function cameAsIn(
  { roles }: { roles: readonly Role[] },
  filter: InstanceFilter,
): SQL | undefined {
  const { since } = filter
  if (since === undefined) return undefined
  if (!roles.includes('lead')) return sql`false`
  return within(instance.stageSince, since)
}

/** Whether a time lies in days that are written `2026-11-01..2026-11-07`; false where they are not. */
function within(at: typeof instance.stageSince, written: string): SQL | undefined {
  const days = readDays(written)
  if (!days) return sql`false`
  const { from, to } = days
  return and(
    from === null ? undefined : sql`${at} >= ${`${from}T00:00:00Z`}::timestamptz`,
    to === null ? undefined : sql`${at} < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`,
  )
}
