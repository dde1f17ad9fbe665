import { and, eq, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { event, instance } from '#server/db/schema.ts'
import { isStageMove } from '#server/instance/stood-at.ts'
import { burnUpOf, endedAt, type Move } from '#shared/progress/burn-up.ts'
import { dayAfter, dayOf, daysBetween } from '#shared/progress/day.ts'
import { type Forecast, forecast, lookBack } from '#shared/progress/forecast.ts'
import type { ProgressFilter } from '#shared/view/progress-view.ts'

import { lookedAt } from './looked-at.ts'

/** What moved from stage to stage, day by day (UTC). */
export function stageMoves(context: MemberAct, filter: ProgressFilter): Promise<Move[]> {
  return context.db
    .select({
      day: sql<string>`to_char(${event.at} at time zone 'UTC', 'YYYY-MM-DD')`,
      from: event.from,
      to: event.to,
      count: sql<number>`count(*)::int`,
    })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .where(and(lookedAt(context, filter), isStageMove))
    .groupBy(sql`1`, event.from, event.to)
}

/** When all of it is decided, as far as these moves of one project tell today. */
export function forecastOf(moves: readonly Move[], projectId: string): Forecast {
  const today = dayOf(new Date())
  const ends = burnUpOf(moves, today)
  const now = ends.at(-1)
  const ended = now ? endedAt(now) : 0
  const total = moves.reduce((sum, { from, count }) => (from === 'new' ? sum + count : sum), 0)
  // The first day is no full one, and neither is today.
  const first = ends[0] ? dayAfter(ends[0].day) : today
  const full = Math.min(lookBack, Math.max(0, daysBetween(first, today)))
  const since = dayAfter(today, -full)
  const endedBy = (day: string) => {
    const end = ends.find((one) => one.day === day)
    return end ? endedAt(end) : 0
  }
  const net = Array.from({ length: full }, (_, i) => {
    const day = dayAfter(since, i)
    return endedBy(day) - endedBy(dayAfter(day, -1))
  })
  return forecast({ total, left: total - ended, net, today, seed: `${projectId} ${today}` })
}
