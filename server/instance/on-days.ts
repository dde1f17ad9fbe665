import { and, type Column, type SQL, sql } from 'drizzle-orm'

import type { Days } from '#shared/view/days.ts'

/** Whether a time lies in these days (UTC). */
export function onDays(at: Column | SQL, { from, to }: Days): SQL | undefined {
  return and(
    from === null ? undefined : sql`${at} >= ${`${from}T00:00:00Z`}::timestamptz`,
    to === null ? undefined : sql`${at} < ${`${to}T00:00:00Z`}::timestamptz + interval '1 day'`,
  )
}
