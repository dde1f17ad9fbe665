import { and, eq } from 'drizzle-orm'

import { draft, instance as instances, review, source, voteDraft } from '#server/db/schema.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { takenAway } from '#server/work/taken-away.ts'
import { viewedOf } from '#server/work/viewed-of.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import type { Look } from './look-at.ts'

/** My unsaved work. */
export async function draftOf({ tx, instance, me }: Look): Promise<InstanceView['draft']> {
  const [row] = await tx
    .select()
    .from(draft)
    .where(and(eq(draft.instanceId, instance.instanceId), eq(draft.personId, me)))
  if (!row) return null
  const { base, checks, at, stamp } = row
  return { content: contentIn(row.content), base, checks, stamp, at: at.toISOString() }
}

/** My vote or return that came too late. */
export async function voteDraftOf({ tx, instance, me }: Look): Promise<InstanceView['voteDraft']> {
  const [row] = await tx
    .select()
    .from(voteDraft)
    .where(and(eq(voteDraft.instanceId, instance.instanceId), eq(voteDraft.personId, me)))
  if (!row) return null
  return { quality: row.quality, reasons: row.reasons, note: row.note, at: row.at.toISOString() }
}

/** What phase 1 of the present round ended with, for who looks: the ticked checks, or the wish to delete. */
export async function submissionOf({ apart, tx, instance, me }: Look) {
  const [row] = await tx
    .select({ verdict: review.verdict, reason: review.reason, checks: review.checks })
    .from(review)
    .where(
      and(
        eq(review.instanceId, instance.instanceId),
        eq(review.round, instance.round),
        eq(review.phase, apart ? 'second_review' : 'review'),
        apart ? eq(review.personId, me) : undefined,
      ),
    )
  return row ?? null
}

/** What I looked at, and what those who submitted in this cycle did: evidence for the checkers. */
export async function viewedBy({ apart, tx, instance, me }: Look): Promise<InstanceView['viewed']> {
  const { cycle, instanceId } = instance
  const submitters = await tx
    .selectDistinct({ personId: review.personId })
    .from(review)
    .where(
      and(eq(review.instanceId, instanceId), eq(review.cycle, cycle), eq(review.phase, 'review')),
    )
  const people = apart ? [] : submitters.map(({ personId }) => personId)
  return {
    mine: await viewedOf(tx, instanceId, [me]),
    reviewer: people.length > 0 ? await viewedOf(tx, instanceId, people) : null,
  }
}

/** Where the record stood when it was read. */
export async function sourceOf({ tx, instance }: Look): Promise<InstanceView['source']> {
  const [row] = await tx
    .select({ file: source.file, record: source.record, line: source.line })
    .from(source)
    .where(eq(source.instanceId, instance.instanceId))
  return row ?? { file: '', record: 0, line: 0 }
}

/** What a lead said who took the work on it out of my hands, while I have not taken it again. */
export async function whyTakenAway({ tx, instance, me }: Look): Promise<string | null> {
  const here = eq(instances.instanceId, instance.instanceId)
  const [last] = await takenAway(tx, { me, projectId: instance.projectId }, here)
  return last?.why ?? null
}
