import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { viewing } from '#server/db/schema.ts'
import { factsOf } from '#server/instance/facts-of.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { Refusal } from '#shared/errors.ts'
import { joinSeen, Seen, shareOf } from '#shared/media/seen.ts'
import { LeaseRef } from '#shared/work/phase.ts'

import { actOn } from './act-on.ts'
import { addWork } from './note-work.ts'
import type { Scene } from './scene.ts'
import { standingOf } from './standing-of.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const NoteViewed = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  seen: z.record(Sha256, Seen).refine((seen) => Object.keys(seen).length <= 1000),
})
type Noted = z.infer<typeof NoteViewed>

/** Adds to what I looked at while I work on an instance. It is evidence beside the work, and no event. */
export async function noteViewed(context: MemberContext, input: Noted): Promise<void> {
  await actOn(context, {
    verb: 'noteViewed',
    input: { key: input.key },
    run: async (scene) => {
      const { seats } = await standingOf(scene.tx, scene)
      const { epoch, phase, slot } = input.lease
      const mine = seats.find((seat) => seat.holderId === scene.me && seat.status === 'leased')
      if (mine?.phase !== phase || mine.slot !== slot || mine.epoch !== epoch)
        throw new Refusal('not_taken')
      const { instanceId } = scene.instance
      await addWork(scene.tx, { instanceId, lease: input.lease, me: scene.me })
      const facts = await factsHere(scene, context.member.projectId)
      for (const [medium, seen] of Object.entries(input.seen))
        await add(scene, phase, { medium, seen, facts: facts[medium] })
    },
  })
}

async function factsHere({ instance, tx }: Scene, projectId: string) {
  const { content } = await revisionOf(tx, instance.instanceId, instance.head)
  return factsOf(tx, projectId, content)
}

interface Addition {
  medium: string
  seen: Seen
  facts: Parameters<typeof shareOf>[1]
}

async function add(scene: Scene, phase: Noted['lease']['phase'], what: Addition): Promise<void> {
  const { instanceId, round } = scene.instance
  const { facts, medium } = what
  const place = { instanceId, round, phase, personId: scene.me, medium }
  const [before] = await scene.tx
    .select({ seen: viewing.seen })
    .from(viewing)
    .where(
      and(
        eq(viewing.instanceId, instanceId),
        eq(viewing.round, round),
        eq(viewing.phase, phase),
        eq(viewing.personId, scene.me),
        eq(viewing.medium, medium),
      ),
    )
  const seen = before ? joinSeen(before.seen, what.seen) : what.seen
  const now = { seen, share: shareOf(seen, facts), at: scene.at }
  await scene.tx
    .insert(viewing)
    .values({ ...place, ...now })
    .onConflictDoUpdate({
      target: [viewing.instanceId, viewing.round, viewing.phase, viewing.personId, viewing.medium],
      set: now,
    })
}
