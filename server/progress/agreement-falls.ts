import { sql } from 'drizzle-orm'

import { fromJudged } from '#server/agreement/count-rounds.ts'
import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { type Fall, fallOf, recentWeeks } from '#shared/progress/fall.ts'

interface Row {
  recent: boolean
  high: number
  times: number
}

/** Whether the two votes of the last weeks agree less than those before, as far as this lead may know of them. */
export async function agreementFalls(context: MemberContext): Promise<Fall | null> {
  const rows = await rowsOf<Row>(
    context.db,
    sql`select judged.at >= now() - ${`${recentWeeks} weeks`}::interval as recent,
      (judged.first = 'high')::int + (judged.second = 'high')::int as high, count(*)::int as times
    ${fromJudged(context, { of: 'votes' })} group by 1, 2 order by 1, 2`,
  )
  const patterns = (recent: boolean) =>
    rows
      .filter((row) => row.recent === recent)
      .map(({ high, times }) => ({ counts: [high, 2 - high], times }))
  return fallOf(patterns(false), patterns(true))
}
