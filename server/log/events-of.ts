import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { MemberAct } from '#server/context.ts'
import { event, instance, person } from '#server/db/schema.ts'
import { linkFaults } from '#server/verify/link-faults.ts'
import { noteOf } from '#server/work/why-returned.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import { kindsOf } from '#shared/log/log-kinds.ts'
import type { LogEntry, LogFilter } from '#shared/view/log-view.ts'

import { type Place, startOf } from './place.ts'
import { type Veil, veilOf } from './veil.ts'

const before = alias(event, 'before')

/** An entry, and where it stands in the order of time. */
export interface Placed extends Place {
  entry: Omit<LogEntry, 'id'>
}

export interface Span {
  /** Only what is older, or only what is newer, than this place. */
  beneath?: Place | null
  above?: Place
  limit: number
}

/** The events of instances that match a filter, newest first. */
export async function eventsOf(
  context: MemberAct,
  filter: LogFilter,
  { beneath, above, limit }: Span,
): Promise<Placed[]> {
  const veil = veilOf(context)
  const rows = await context.db
    .select({
      event,
      before: { seq: before.seq, hash: before.hash, to: before.to },
      key: instance.key,
      externalId: instance.externalId,
      domain: instance.domain,
      name: person.name,
      veiled: sql<boolean>`${veil.veiled}`,
      unlinked: sql<boolean>`(${veil.veiled} or ${veil.pending})`,
      apart: sql<boolean>`${veil.apart}`,
      blindVote: sql<boolean>`${veil.blindVote}`,
      nameless: sql<boolean>`(${veil.nameless})`,
    })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .leftJoin(before, and(eq(before.instanceId, event.instanceId), eq(before.seq, event.prevSeq)))
    .leftJoin(person, eq(person.personId, event.actorId))
    .where(
      and(
        eventsMatching(context, filter, veil),
        beneath ? isBelow(beneath) : undefined,
        above ? isAbove(above) : undefined,
      ),
    )
    .orderBy(desc(event.at), desc(event.instanceId), desc(event.seq))
    .limit(limit)
  const me = context.actor.personId
  return rows.map((row) => {
    const { at, actorId, from, hash, instanceId, move, prevHash, round, seq, to } = row.event
    const own = actorId === me
    const hidden = row.unlinked && !own
    return {
      at,
      of: instanceId,
      entry: {
        at: at.toISOString(),
        kind: move,
        person:
          actorId === null || row.nameless ? null : { id: actorId, name: row.name ?? actorId },
        nameless: row.nameless,
        instance: { key: row.key, id: row.externalId, domain: row.domain },
        // To one in the second seat nothing has moved since it was opened.
        from: row.apart || from === 'new' ? null : (from as Stage),
        to: row.apart && from !== 'new' ? null : (to as Stage),
        round,
        payload: hidden ? told(row.event.payload, row.blindVote) : row.event.payload,
        veiled: hidden,
        link: row.unlinked || row.apart ? null : { seq, hash, prevHash },
        holds: linkFaults(row.event, row.before).length === 0,
      },
    }
  })
}

/** What is left of a payload while the rest could give away who works on the instance, or what they said. */
function told(payload: Record<string, unknown>, blindVote: boolean): Record<string, unknown> {
  const note = blindVote ? '' : noteOf(payload)
  const { revision } = payload
  return {
    ...(note !== '' && { note }),
    ...(typeof revision === 'number' && { revision }),
  }
}

/** A filter as a condition on `event` joined with `instance`, with what this lead may know of. */
export function eventsMatching(
  { member }: MemberAct,
  filter: LogFilter,
  { nameless, visible }: Veil,
): SQL | undefined {
  const { from, instance: one, kind, person: who, to } = filter
  return and(
    eq(instance.projectId, member.projectId),
    kind === undefined ? undefined : inArray(event.move, [...kindsOf(kind)]),
    who === undefined ? undefined : and(eq(event.actorId, who), sql`not (${nameless})`),
    from === undefined ? undefined : gte(event.at, startOf(from)),
    to === undefined ? undefined : lt(event.at, startOf(to, 1)),
    one === undefined ? undefined : or(eq(instance.key, one), eq(instance.externalId, one)),
    visible,
  )
}

function isBelow({ at, of }: Place): SQL {
  return sql`(${event.at}, ${event.instanceId}) < (${at.toISOString()}::timestamptz, ${of})`
}

function isAbove({ at, of }: Place): SQL {
  return sql`(${event.at}, ${event.instanceId}) > (${at.toISOString()}::timestamptz, ${of})`
}
