import { createHash } from 'node:crypto'

import { and, asc, eq, gt, notExists, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { blob, derivative, projectBlob } from '#server/db/schema.ts'
import type { BlobStore } from '#server/media/blob-store.ts'

import type { Breach } from './breach.ts'

interface Files {
  db: Db
  blobs: BlobStore
  bytes: boolean
}

interface Kept {
  sha256: string
  bytes: number
}

const together = 500

/** Files that are not there, or not what they were: by their size, or with `bytes` by their hash. */
export async function* mediaBreaches(files: Files): AsyncGenerator<Breach> {
  for await (const kept of originals(files.db)) yield* breachOf(files, kept, 'file')
  for await (const kept of derived(files.db)) yield* breachOf(files, kept, 'derivative')
  const known = files.db
    .select({ one: sql`1` })
    .from(blob)
    .where(eq(blob.sha256, projectBlob.sha256))
  const lost = await files.db
    .selectDistinct({ sha256: projectBlob.sha256 })
    .from(projectBlob)
    .where(notExists(known))
    .orderBy(asc(projectBlob.sha256))
  for (const { sha256 } of lost) yield media(`nothing is known of file ${sha256}`)
}

async function* breachOf(
  { blobs, bytes }: Files,
  { sha256, bytes: told }: Kept,
  what: string,
): AsyncGenerator<Breach> {
  if (!(await blobs.has(sha256))) return yield media(`${what} ${sha256} is not there`)
  const size = await blobs.size(sha256)
  if (size !== told) return yield media(`${what} ${sha256} has ${size} bytes instead of ${told}`)
  if (bytes && (await hashOf(blobs, sha256)) !== sha256)
    yield media(`${what} ${sha256} was changed`)
}

async function hashOf(blobs: BlobStore, sha256: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of await blobs.read(sha256)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function* originals(db: Db): AsyncGenerator<Kept> {
  for (let last = ''; ;) {
    const rows = await db
      .select({ sha256: blob.sha256, bytes: blob.bytes })
      .from(blob)
      .where(gt(blob.sha256, last))
      .orderBy(asc(blob.sha256))
      .limit(together)
    yield* rows
    const newest = rows.at(-1)
    if (!newest) return
    last = newest.sha256
  }
}

async function* derived(db: Db): AsyncGenerator<Kept> {
  for (let last = ''; ;) {
    const rows = await db
      .selectDistinct({ sha256: derivative.sha256, bytes: derivative.bytes })
      .from(derivative)
      .where(and(eq(derivative.state, 'done'), gt(derivative.sha256, last)))
      .orderBy(asc(derivative.sha256))
      .limit(together)
    for (const { sha256, bytes } of rows)
      if (sha256 !== null && bytes !== null) yield { sha256, bytes }
    const newest = rows.at(-1)?.sha256
    if (!newest) return
    last = newest
  }
}

function media(says: string): Breach {
  return { rule: 'media', says }
}
