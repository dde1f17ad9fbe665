import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { eq, inArray } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { blob } from '#server/db/schema.ts'
import { testDb } from '#server/testing/world.ts'

import { ensureBlob } from './ensure-blob.ts'
import { folderBlobStore } from './folder-blob-store.ts'
import { lookAgain } from './look-again.ts'
import { probeVersion } from './probe/probe-version.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'again-'))
})
afterAll(() => rm(root, { recursive: true }))

const never = new AbortController().signal
const stale = { mime: 'image/png', modalities: ['image' as const], bytes: 9 }

/** Three pictures that an older version looked at, the last of which was lost from the store. */
async function older() {
  const { db } = await testDb()
  const blobs = folderBlobStore(join(root, String(Math.random())))
  const hashes: string[] = []
  for (const width of [11, 12]) {
    const picture = { create: { width, height: 9, channels: 4, background: '#0008' } } as const
    const { sha256, bytes } = await blobs.put(
      Readable.from([await sharp(picture).png().toBuffer()]),
    )
    hashes.push(sha256)
    await db.insert(blob).values({ sha256, bytes, facts: stale, planned: 3 }).onConflictDoNothing()
    await db.update(blob).set({ facts: stale, planned: 3 }).where(eq(blob.sha256, sha256))
  }
  const lost = String(Math.random()).slice(2).padEnd(64, 'f')
  await db.insert(blob).values({ sha256: lost, bytes: 9, facts: stale })
  const rows = () => db.select().from(blob).where(inArray(blob.sha256, hashes))
  return { db, blobs, hashes, lost, rows }
}

it('looks again at what an older version looked at, once, and leaves the original alone', async () => {
  const { db, blobs, hashes, lost, rows } = await older()
  const [first = ''] = hashes
  const before = await readFile(await blobs.path(first))

  expect(await lookAgain({ db, blobs }, never)).toBe(2)
  for (const { facts, planned } of await rows()) {
    expect(facts).toMatchObject({ probe: probeVersion, height: 9, alpha: true })
    expect(planned).toBe(0)
  }
  expect(await readFile(await blobs.path(first))).toEqual(before)
  expect(await db.select().from(blob).where(eq(blob.sha256, lost))).toMatchObject([
    { facts: stale },
  ])
  expect(await lookAgain({ db, blobs }, never)).toBe(0)
})

it('stops when it is told to', async () => {
  const { db, blobs, rows } = await older()
  expect(await lookAgain({ db, blobs }, AbortSignal.abort())).toBe(0)
  for (const { facts } of await rows()) expect(facts).toEqual(stale)
})

it('looks again at a file of an older version that comes in once more', async () => {
  const { db, blobs, hashes } = await older()
  const [sha256 = ''] = hashes
  const stored = await ensureBlob({ db, blobs }, await blobs.read(sha256))
  expect(stored.facts).toMatchObject({ probe: probeVersion, alpha: true })
  const [row] = await db.select().from(blob).where(eq(blob.sha256, sha256))
  expect(row?.facts).toEqual(stored.facts)
})
