import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { event, instance, projectEvent } from '#server/db/schema.ts'
import { namesById } from '#server/people/named.ts'
import { ProjectInput } from '#server/trpc.ts'
import { kindsOf, projectMark } from '#shared/log/log-kinds.ts'
import { LogFilter, type LogTally } from '#shared/view/log-view.ts'

import { actsMatching } from './acts-of.ts'
import { eventsMatching } from './events-of.ts'
import { veilOf } from './veil.ts'

export const Tally = ProjectInput.extend({ filter: LogFilter.default({}) })

interface Counted {
  who: string | null
  kind: string
  count: number
}

/** How many events there are of each person and of each kind, while the other filters hold. */
export async function tally(
  context: MemberAct,
  { filter }: z.infer<typeof Tally>,
): Promise<LogTally> {
  const { person: who, kind, ...rest } = filter
  const rows = [...(await countEvents(context, rest)), ...(await countActs(context, rest))]
  const kinds = kind === undefined ? null : kindsOf(kind)
  const byPerson = sum(
    rows.filter((row) => kinds?.includes(row.kind) ?? true),
    (row) => row.who,
  )
  const byKind = sum(
    rows.filter((row) => who === undefined || row.who === who),
    (row) => row.kind,
  )
  const names = await namesById(context)
  return {
    total: byKind
      .filter(([name]) => kinds?.includes(name) ?? true)
      .reduce((all, [, count]) => all + count, 0),
    people: byPerson.map(([id, count]) => ({ id, name: names[id] ?? id, count })),
    kinds: byKind.map(([name, count]) => ({ kind: name, count })),
    names,
  }
}

async function countEvents(context: MemberAct, filter: LogFilter): Promise<Counted[]> {
  const veil = veilOf(context)
  return context.db
    .select({
      who: sql<string | null>`case when ${veil.nameless} then null else ${event.actorId} end`,
      kind: event.move,
      count: sql<number>`count(*)::int`,
    })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .where(eventsMatching(context, filter, veil))
    .groupBy(sql`1`, event.move)
}

async function countActs(context: MemberAct, filter: LogFilter): Promise<Counted[]> {
  const matching = actsMatching(context, filter)
  if (!matching) return []
  return context.db
    .select({
      who: projectEvent.actorId,
      kind: sql<string>`${projectMark} || ${projectEvent.act}`,
      count: sql<number>`count(*)::int`,
    })
    .from(projectEvent)
    .where(matching)
    .groupBy(projectEvent.actorId, projectEvent.act)
}

function sum(rows: readonly Counted[], of: (row: Counted) => string | null): [string, number][] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = of(row)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + row.count)
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
