import { createReadStream } from 'node:fs'

import type { Db } from '#server/db/db.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import { seenFacts } from '#server/media/derive/standing.ts'
import { ensureBlob } from '#server/media/ensure-blob.ts'
import { resolveMedium } from '#server/media/resolve-medium.ts'
import type { Medium } from '#shared/instance/medium.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import type { RecordFile } from './import-source.ts'

export interface Store {
  db: Db
  blobs: BlobStore
}

/** Stores the media of one record file as its records name them, each file once, and remembers what their bytes told. */
export function mediumReader(store: Store, file: RecordFile) {
  const hashes = new Map<string, string>()
  const facts: Record<string, MediaFacts> = {}

  async function hashOf(path: string): Promise<string> {
    const known = hashes.get(path)
    if (known !== undefined) return known
    const stored = file.storedAs?.(path)
    const found = stored === undefined ? null : await factsOf(store.db, stored)
    const { sha256, facts: told } =
      found ?? (await ensureBlob(store, createReadStream(path, { highWaterMark: 1 << 18 })))
    facts[sha256] = told
    hashes.set(path, sha256)
    return sha256
  }

  async function read(key: string, value: string): Promise<Medium> {
    const resolved = await resolveMedium(file.media, key, value)
    if (resolved.kind !== 'file') return resolved
    return { kind: 'file', key, value, sha256: await hashOf(resolved.path) }
  }

  return { read, facts }
}

async function factsOf(db: Db, sha256: string) {
  const facts = (await seenFacts(db, [sha256]))[sha256]
  return facts ? { sha256, facts } : null
}
