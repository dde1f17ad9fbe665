import { text as textOf } from 'node:stream/consumers'

import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import type { HeldMedium } from '#server/view/held-in.ts'
import { olderRevisions, type Replacement, replacementOf } from '#server/view/media-places.ts'
import { anchoringOf } from '#server/view/threads-of.ts'
import { actOn } from '#server/work/act-on.ts'
import { addComment } from '#server/work/add-comment.ts'
import { record } from '#server/work/record.ts'
import { carryOver as carried, type Version } from '#shared/discussion/carry-over.ts'
import { Refusal } from '#shared/errors.ts'

import { threadBefore } from './thread-before.ts'

export const CarryOver = z.object({ project: z.string(), key: z.string(), thread: z.string() })

/** Puts a thread about a replaced medium on the one that took its place, where its spot fits that one too. */
export async function carryOver(
  context: MemberContext,
  { key, thread }: z.infer<typeof CarryOver>,
): Promise<void> {
  await actOn(context, {
    verb: 'carryOver',
    input: { key },
    run: async (scene) => {
      const rows = await threadBefore(scene, thread)
      const { anchor, revision } = anchoringOf(rows)
      const { head, instanceId } = scene.instance
      const { content } = await revisionOf(scene.tx, instanceId, head)
      const since = await olderRevisions(scene, revision, head)
      const contents = [...since.map((one) => one.content), content]
      const found = anchor && (await replacementOf(scene, { anchor }, contents))
      if (!found || found.before.sha256 === found.after.sha256) throw new Refusal('not_carried')
      const next = carried(anchor, found.modality, await withTexts(context.blobs, found))
      if (!next) throw new Refusal('not_carried')
      const id = await addComment(scene, {
        threadId: rows.opener.commentId,
        kind: 'carry',
        text: '',
        blocking: 'remark',
        anchor: next,
      })
      await record(scene, { move: 'carry_over', payload: { comment: id, thread }, quiet: true })
    },
  })
}

const readable = 2_000_000

/** Both versions with their texts, where they are files that are read as texts. */
async function withTexts(blobs: BlobStore, { after, before, modality, versions }: Replacement) {
  if (!['text', 'code', 'document'].includes(modality)) return versions
  const read = async (held: HeldMedium, version: Version): Promise<Version> => {
    const isText = modality !== 'document' || version.facts?.mime.startsWith('text/')
    if (held.medium.kind !== 'file' || !isText || (version.facts?.bytes ?? 0) > readable)
      return version
    return { ...version, text: await textOf(await blobs.read(held.medium.sha256)) }
  }
  return { before: await read(before, versions.before), after: await read(after, versions.after) }
}
