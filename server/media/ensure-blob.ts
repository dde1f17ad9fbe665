import type { Readable } from 'node:stream'

import type { Db } from '#server/db/db.ts'
import { blob } from '#server/db/schema.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import type { BlobStore } from './blob-store.ts'
import { seenFacts } from './derive/standing.ts'
import { probeVersion } from './probe/probe-version.ts'
import { probe } from './probe/probe.ts'

export interface StoredBlob {
  sha256: string
  bytes: number
  facts: MediaFacts
}

/** Two gigabytes: what one file of a record may have. */
export const largestFile = 2 * 1024 ** 3

/**
 * Stores bytes and what one look at them tells. Bytes that are known already are not
 * written again, and looked at again only where the probe tells more by now.
 */
export async function ensureBlob(
  where: { db: Db; blobs: BlobStore },
  stream: Readable,
  limit = largestFile,
): Promise<StoredBlob> {
  const { sha256, bytes } = await where.blobs.put(stream, limit)
  const known = (await seenFacts(where.db, [sha256]))[sha256]
  if (known && known.probe === probeVersion) return { sha256, bytes, facts: known }

  const facts = await probe(await where.blobs.path(sha256))
  await where.db
    .insert(blob)
    .values({ sha256, bytes, facts })
    .onConflictDoUpdate({ target: blob.sha256, set: { facts, planned: 0 } })
  return { sha256, bytes, facts }
}
