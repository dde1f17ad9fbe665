import { and, desc, eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import {
  event,
  instance,
  part,
  review,
  revision,
  roundPolicy,
  slot,
  source,
  viewing,
} from '#server/db/schema.ts'
import { eventHash, type EventFields } from '#server/instance/event-hash.ts'
import { revisionHash } from '#server/instance/revision-hash.ts'
import { homeOf } from '#server/project/space.ts'
import type { InstanceRecord } from '#server/work/scene.ts'
import type { GoldPhase } from '#shared/gold/judge.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Content } from '#shared/instance/content.ts'
import type { Summary } from '#shared/instance/summary.ts'

/** All that a copy is made of. `like` is whose age and rank it takes. */
export interface Copy {
  of: InstanceRecord
  phase: GoldPhase
  votes: number
  /** Of the project, under which a submission is handed over. */
  policyVersion: number
  content: Content
  summary: Summary
  copyId: string
  key: string
  projectId: string
  like: { priority: number; dueAt: Date | null; openedAt: Date }
}

type Handed = typeof review.$inferSelect

/**
 * Writes a copy as an import and, for a checker, a submission after it would have left it: the same rows, no other time than
 * such an instance has, and a history of the same moves.
 */
export async function writeCopy(tx: Tx, copy: Copy): Promise<void> {
  const { of, phase, copyId, like } = copy
  const [born] = await tx
    .select()
    .from(event)
    .where(and(eq(event.instanceId, of.instanceId), eq(event.seq, 1)))
  const [imported] = await tx
    .select()
    .from(revision)
    .where(and(eq(revision.instanceId, of.instanceId), eq(revision.number, 1)))
  const handed = phase === 'check' ? await lastHandedOver(tx, of.instanceId) : null
  if (!born || !imported || (phase === 'check' && !handed))
    throw new Error(`${of.instanceId} is no template`)

  const content = { text: canonicalJson(copy.content), hash: revisionHash(copy.content) }
  const first = handed ? { text: imported.content, hash: imported.contentHash } : content
  const head = first.hash === content.hash ? 1 : 2
  const bornAt = earlier(handed ? born.at : like.openedAt, like.openedAt)
  await tx.insert(instance).values({
    ...copy.summary,
    language: of.language,
    instanceId: copyId,
    projectId: copy.projectId,
    key: copy.key,
    externalId: of.externalId,
    occurrence: of.occurrence,
    stage: phase,
    head,
    headHash: content.hash,
    seq: handed ? 2 : 1,
    priority: like.priority,
    dueAt: like.dueAt,
    stageSince: like.openedAt,
    updatedAt: like.openedAt,
  })
  await copySource(tx, of.instanceId, copyId)
  const base = { instanceId: copyId, round: 1, cycle: 1 }
  await tx
    .insert(revision)
    .values({ ...base, number: 1, content: first.text, contentHash: first.hash, at: bornAt })

  const birth: EventFields = {
    instanceId: copyId,
    seq: 1,
    from: 'new',
    move: 'import',
    to: 'review',
    actorId: born.actorId,
    round: 1,
    at: bornAt,
    payload: { ...born.payload, revision: 1, hash: first.hash },
  }
  const hash = eventHash(null, birth)
  await tx.insert(event).values({ ...birth, hash })
  const seat = { ...base, projectId: copy.projectId, slot: 1, openedAt: bornAt }
  if (!handed) {
    await tx.insert(slot).values({ ...seat, phase: 'review' })
    return
  }
  await handOver(tx, { ...copy, handed, content, head, birth: { hash }, bornAt })
}

interface HandingOver extends Omit<Copy, 'content'> {
  handed: Handed
  content: { text: string; hash: string }
  head: number
  birth: { hash: string }
  bornAt: Date
}

/** What the submission of a first review leaves, by the person who handed over the template. */
async function handOver(tx: Tx, given: HandingOver): Promise<void> {
  const { copyId, handed, head, content, like, projectId } = given
  const { personId, verdict, reason, checks } = handed
  const base = { instanceId: copyId, round: 1, cycle: 1 }
  const at = like.openedAt
  await tx.insert(part).values({ instanceId: copyId, cycle: 1, personId, part: 'author' })
  if (head === 2)
    await tx.insert(revision).values({
      ...base,
      number: 2,
      parent: 1,
      authorId: personId,
      authorPart: 'author',
      content: content.text,
      contentHash: content.hash,
      at,
    })
  const seat = { ...base, slot: 1, phase: 'review' as const }
  await tx.insert(slot).values({
    ...seat,
    projectId,
    status: 'done',
    holderId: personId,
    epoch: 1,
    begun: 1,
    begunAt: given.bornAt,
    openedAt: given.bornAt,
  })
  await tx.insert(review).values({
    ...seat,
    personId,
    personPart: 'author',
    epoch: 1,
    revision: head,
    contentHash: content.hash,
    verdict,
    reason,
    checks,
    at,
  })
  const version = given.policyVersion
  await tx
    .insert(roundPolicy)
    .values({ instanceId: copyId, round: 1, projectId: homeOf(projectId), version })
  await copyViewing(tx, given)
  const moved: EventFields = {
    instanceId: copyId,
    seq: 2,
    from: 'review',
    move: verdict,
    to: 'check',
    actorId: personId,
    round: 1,
    at,
    payload: { revision: head, hash: content.hash, note: reason, policy: version },
  }
  const hash = eventHash(given.birth.hash, moved)
  await tx.insert(event).values({ ...moved, prevSeq: 1, prevHash: given.birth.hash, hash })
  await tx.insert(slot).values(
    Array.from({ length: given.votes }, (_, index) => ({
      ...base,
      projectId,
      phase: 'check' as const,
      slot: index + 1,
      openedAt: at,
    })),
  )
}

/** What the reviewer looked at is shown to the checkers, so a copy has it too. */
async function copyViewing(tx: Tx, { of, copyId, handed }: HandingOver): Promise<void> {
  const seen = await tx
    .select()
    .from(viewing)
    .where(and(eq(viewing.instanceId, of.instanceId), eq(viewing.personId, handed.personId)))
  const latest = new Map(seen.map((row) => [row.medium, row]))
  const rows = [...latest.values()].map((row) => ({
    ...row,
    instanceId: copyId,
    round: 1,
    phase: 'review' as const,
  }))
  if (rows.length > 0) await tx.insert(viewing).values(rows)
}

async function copySource(tx: Tx, from: string, to: string): Promise<void> {
  const [row] = await tx.select().from(source).where(eq(source.instanceId, from))
  if (row) await tx.insert(source).values({ ...row, instanceId: to })
}

async function lastHandedOver(tx: Tx, instanceId: string): Promise<Handed | null> {
  const [row] = await tx
    .select()
    .from(review)
    .where(and(eq(review.instanceId, instanceId), eq(review.phase, 'review')))
    .orderBy(desc(review.round))
    .limit(1)
  return row ?? null
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}
