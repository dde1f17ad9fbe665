import { and, eq, gt, lte, max } from 'drizzle-orm'

import { revision } from '#server/db/schema.ts'
import { languageOf } from '#server/instance/language-of.ts'
import { revisionHash } from '#server/instance/revision-hash.ts'
import { playPart } from '#server/work/play-part.ts'
import type { InstanceRecord, Scene } from '#server/work/scene.ts'
import { besideFrom } from '#shared/double/beside.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Content } from '#shared/instance/content.ts'
import { summaryOf } from '#shared/instance/summary.ts'
import type { Finding } from '#shared/validation/finding.ts'

/**
 * Writes a revision on top of the head and makes me one of its authors. Returns what changes in the instance's summary, or
 * null where the content is the head's own: then nothing is written. One from the second seat stands beside the heads, on
 * the revision that both reviews begin from.
 */
export async function addRevision(
  scene: Scene,
  revised: { content: Content; findings: readonly Finding[]; message: string },
): Promise<Partial<InstanceRecord> | null> {
  const { instanceId, round, cycle, head, headHash } = scene.instance
  const { apart } = scene
  const { content, findings, message } = revised
  const contentHash = revisionHash(content)
  if (contentHash === headHash) return null

  await playPart(scene, 'author')
  const [newest] = await scene.tx
    .select({ number: max(revision.number) })
    .from(revision)
    .where(
      and(
        eq(revision.instanceId, instanceId),
        apart ? gt(revision.number, besideFrom) : lte(revision.number, besideFrom),
      ),
    )
  const number = (newest?.number ?? (apart ? besideFrom : head)) + 1
  await scene.tx.insert(revision).values({
    instanceId,
    number,
    parent: apart?.base ?? head,
    round,
    cycle,
    authorId: scene.me,
    authorPart: 'author',
    content: canonicalJson(content),
    contentHash,
    message,
    at: scene.at,
  })
  const summary = { ...summaryOf(content, findings), language: languageOf(content) }
  return { ...summary, head: number, headHash: contentHash }
}
