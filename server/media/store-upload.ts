import type { Readable } from 'node:stream'

import type { MemberContext } from '#server/context.ts'
import { Refusal } from '#shared/errors.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { claimFiles } from './claim-files.ts'
import { ring } from './derive/bell.ts'
import { derivativesOf } from './derive/derivatives-of.ts'
import { ensureBlob, largestFile } from './ensure-blob.ts'

export interface Upload {
  bytes: Readable
  /** The length that the client announces; what really comes is counted again. */
  announced?: number
  fileName: string
}

/** Stores a file that a person adds to an instance, looks at it, and says under which address the project reads it. */
export async function storeUpload(
  context: MemberContext,
  { bytes, announced = 0, fileName }: Upload,
): Promise<MediumFile> {
  const tooLarge = new Refusal('file_too_large', { file: fileName, limit: '2 GB' })
  if (announced > largestFile) throw tooLarge
  try {
    const { sha256, facts } = await ensureBlob(context, bytes)
    const { projectId } = context.member
    await claimFiles(context.db, projectId, [sha256])
    ring(context.db, [sha256])
    const addressOf = (hash: string) => context.request.mediaUrl(projectId, hash)
    const all = await derivativesOf(context.db, { [sha256]: facts }, addressOf)
    return { sha256, facts, url: addressOf(sha256), derivatives: all[sha256] ?? {} }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file_too_large') throw tooLarge
    throw error
  }
}
