import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { person, projectEvent } from '#server/db/schema.ts'
import { kindsOf, projectMark } from '#shared/log/log-kinds.ts'
import type { LogFilter } from '#shared/view/log-view.ts'

import type { Placed, Span } from './events-of.ts'
import { type Place, startOf } from './place.ts'

/** Their times are finer than those of events, and pages are cut where a moment ends. */
const moment = sql`date_trunc('milliseconds', ${projectEvent.at})`

/** The acts on the project that match a filter, newest first; none where one instance is asked for. */
export async function actsOf(
  context: MemberAct,
  filter: LogFilter,
  { beneath, above, limit }: Span,
): Promise<Placed[]> {
  const matching = actsMatching(context, filter)
  if (!matching) return []
  const rows = await context.db
    .select({ act: projectEvent, name: person.name })
    .from(projectEvent)
    .leftJoin(person, eq(person.personId, projectEvent.actorId))
    .where(
      and(
        matching,
        beneath ? isBelow(beneath) : undefined,
        above ? sql`${moment} > ${above.at.toISOString()}::timestamptz` : undefined,
      ),
    )
    .orderBy(desc(moment), desc(projectEvent.seq))
    .limit(limit)
  return rows.map(({ act, name }) => ({
    at: act.at,
    of: '',
    entry: {
      at: act.at.toISOString(),
      kind: `${projectMark}${act.act}`,
      person: act.actorId === null ? null : { id: act.actorId, name: name ?? act.actorId },
      nameless: false,
      instance: null,
      from: null,
      to: null,
      round: null,
      payload: act.payload,
      veiled: false,
      link: null,
      holds: null,
    },
  }))
}

/** A filter as a condition on `project_event`; null where it asks for one instance. */
export function actsMatching({ member }: MemberAct, filter: LogFilter): SQL | null {
  const { from, instance, kind, person: who, to } = filter
  if (instance !== undefined) return null
  const acts = kind === undefined ? null : kindsOf(kind).flatMap(unmarked)
  return (
    and(
      eq(projectEvent.projectId, member.projectId),
      acts === null ? undefined : inArray(projectEvent.act, acts),
      who === undefined ? undefined : eq(projectEvent.actorId, who),
      from === undefined ? undefined : gte(projectEvent.at, startOf(from)),
      to === undefined ? undefined : lt(projectEvent.at, startOf(to, 1)),
    ) ?? null
  )
}

function unmarked(kind: string): string[] {
  return kind.startsWith(projectMark) ? [kind.slice(projectMark.length)] : []
}

/** Of one moment, acts on the project come after what happened to instances, as their place is the empty one. */
function isBelow({ at, of }: Place): SQL {
  const time = sql`${at.toISOString()}::timestamptz`
  return of === '' ? sql`${moment} < ${time}` : sql`${moment} <= ${time}`
}
