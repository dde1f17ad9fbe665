import { tracked, type TrackedEnvelope } from '@trpc/server'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import type { Actor, PersonContext } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { membership, project } from '#server/db/schema.ts'
import { spacesOf } from '#server/project/space.ts'
import { Refusal } from '#shared/errors.ts'
import type { Told } from '#shared/live/change.ts'

import { Bell } from './bell.ts'
import { feedOf, missedSince } from './feed.ts'
import { pace } from './pace.ts'
import { Pending } from './pending.ts'

export const ChangesInput = z
  .object({
    /** The database's time (ms) up to which this person was told everything. */
    lastEventId: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
  })
  .default({})

/** Browsers of one person that may listen at a time, in one process. */
const atOnce = 8

/** A stream with nothing to tell says how far it came, and so learns whether it may go on. */
const stillAfter = 30_000

type Message = TrackedEnvelope<Told>

/**
 * Tells one person that something they may see has changed, and no more: whoever hears asks for it as always. It ends with
 * the session.
 */
export function changes(
  context: PersonContext,
  input: z.infer<typeof ChangesInput>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Message, void> {
  const { db, actor } = context
  if (feedOf(db).streamsOf(actor.personId) >= atOnce) throw new Refusal('too_many_streams')
  const { lastEventId } = input
  return follow(context, lastEventId === undefined ? null : Number(lastEventId), signal)
}

async function* follow(
  context: PersonContext,
  last: number | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<Message, void> {
  const { db, actor } = context
  const bell = new Bell()
  const pending = new Pending()
  const listener = { me: actor.personId, projects: await projectsOf(db, actor) }
  const feed = feedOf(db)
  const leave = feed.listen(actor.personId, (happened) => {
    pending.add(happened, listener)
    if (!pending.empty) bell.ring()
  })
  // Whoever stops reading without a word never comes to the end below.
  const end = () => {
    leave()
    bell.ring()
  }
  signal?.addEventListener('abort', end)
  try {
    const { happened, upTo } = await missedSince(db, last)
    pending.add(happened, listener)
    yield tracked(String(upTo), pending.take(listener))

    let told = performance.now()
    for (;;) {
      if (signal?.aborted) return
      const quiet = pending.empty ? stillAfter : pace(feed.streams, pending.urgent)
      const dueIn = told + quiet - performance.now()
      if (dueIn > 0) {
        await bell.wait(dueIn)
        continue
      }
      if ((await context.request.again())?.personId !== actor.personId) return
      listener.projects = await projectsOf(db, actor)
      told = performance.now()
      yield tracked(String(Math.max(upTo, feed.upTo)), pending.take(listener))
    }
  } finally {
    signal?.removeEventListener('abort', end)
    leave()
  }
}

async function projectsOf(db: Db, actor: Actor): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: project.projectId, slug: project.slug })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .where(
      and(
        eq(membership.personId, actor.personId),
        isNull(membership.disabledAt),
        actor.onlyProject === undefined ? undefined : eq(project.projectId, actor.onlyProject),
      ),
    )
  // A person's own gold copies are told like everything else, or their silence would tell them apart.
  const spaces = (id: string) => spacesOf({ projectId: id, me: actor.personId })
  return new Map(rows.flatMap(({ id, slug }) => spaces(id).map((space) => [space, slug] as const)))
}
