import { and, eq, gt, isNotNull, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { comment, event, instance, projectEvent } from '#server/db/schema.ts'
import { isPending, secondSeats } from '#server/double/apart-sql.ts'
import { isVoteSecret } from '#shared/view/sees.ts'

/** One event as far as it matters to who is told of it. */
export interface Happening {
  /** Names the event, so that one read twice is told once. */
  id: string
  projectId: string
  /** The instance's short key; null for an act on the project. */
  key: string | null
  actorId: string | null
  /** Hidden by an open round from everybody but its actor and those it is `for`. */
  secret: boolean
  /** To whom it gives something: the work came back to them, is kept for them, or they are mentioned. */
  for: readonly string[]
}

/** The database's clock, in milliseconds: events carry its times. */
export async function clockOf(db: Db): Promise<number> {
  const [row] = await db
    .select({ at: sql<string>`floor(extract(epoch from now()) * 1000)` })
    .from(sql`(select 1) as one`)
  return Number(row?.at)
}

/** What happened after a moment. Imports are told by their act on the project, not by thousands of new instances. */
export async function happeningsSince(db: Db, since: number): Promise<Happening[]> {
  const after = new Date(since)
  const rows = await db
    .select({
      instanceId: event.instanceId,
      seq: event.seq,
      move: event.move,
      from: event.from,
      to: event.to,
      round: event.round,
      actorId: event.actorId,
      person: sql<string | null>`${event.payload} ->> 'person'`,
      people: sql<string[] | null>`${event.payload} -> 'people'`,
      mentions: comment.mentions,
      assignees: sql<
        string[]
      >`array(select s.assignee_id from slot s where s.instance_id = ${instance.instanceId}
        and s.round = ${instance.round} and s.phase = 'review' and s.assignee_id is not null)`,
      projectId: instance.projectId,
      key: instance.key,
      now: { stage: instance.stage, round: instance.round },
      apart: sql<boolean>`(${instance.doubled} and exists (
        select 1 from ${secondSeats} where d.instance_id = ${instance.instanceId} and ${isPending}))`,
    })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .leftJoin(
      comment,
      and(
        eq(comment.instanceId, event.instanceId),
        eq(comment.commentId, sql`${event.payload} ->> 'comment'`),
      ),
    )
    .where(and(gt(event.at, after), isNotNull(event.prevSeq)))
  const acts = await db
    .select({ projectId: projectEvent.projectId, seq: projectEvent.seq, by: projectEvent.actorId })
    .from(projectEvent)
    .where(gt(projectEvent.at, after))
  return [
    ...rows.map((row) => ({
      id: `${row.instanceId} ${row.seq}`,
      projectId: row.projectId,
      key: row.key,
      actorId: row.actorId,
      // Neither review of a drawn instance is told that anything happens in the other.
      secret: row.apart || isVoteSecret(row, row.now),
      for: givenTo(row),
    })),
    ...acts.map(({ projectId, seq, by }) => ({
      id: `${projectId} ${seq}`,
      projectId,
      key: null,
      actorId: by,
      secret: false,
      for: [],
    })),
  ]
}

interface Giving {
  move: string
  to: string
  person: string | null
  people: string[] | null
  mentions: string[] | null
  assignees: string[]
  round: number
  from: string
  apart: boolean
  now: Parameters<typeof isVoteSecret>[1]
}

/** A seat that is kept or taken away is told to whom, also in an open round; a mention there waits for the round's end. */
function givenTo(row: Giving): string[] {
  if (row.move === 'assign') return row.person === null ? [] : [row.person]
  if (row.move === 'take_away') return row.people ?? []
  if (isVoteSecret(row, row.now)) return []
  const back = row.to === 'returned' ? row.assignees : []
  return row.apart ? back : [...back, ...(row.mentions ?? [])]
}
