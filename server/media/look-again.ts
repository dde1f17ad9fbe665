import { and, asc, eq, gt, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { blob } from '#server/db/schema.ts'

import type { BlobStore } from './blob-store.ts'
import { probeVersion } from './probe/probe-version.ts'
import { probe } from './probe/probe.ts'

const page = 50

/**
 * Looks again at every file that was looked at by an older probe, one after the other, until `signal` ends it. Originals are
 * only read; what is made from a file is planned anew. Says how many were looked at. A file that cannot be
 * read keeps what is known of it.
 */
export async function lookAgain(
  { db, blobs }: { db: Db; blobs: BlobStore },
  signal: AbortSignal,
): Promise<number> {
  let looked = 0
  const ended = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  const older = sql`coalesce((${blob.facts}->>'probe')::int, 0) < ${probeVersion}`
  for (let last = ''; ;) {
    const rows = await db
      .select({ sha256: blob.sha256 })
      .from(blob)
      .where(and(older, gt(blob.sha256, last)))
      .orderBy(asc(blob.sha256))
      .limit(page)
    for (const { sha256 } of rows) {
      if (signal.aborted) return looked
      if (!(await blobs.has(sha256))) continue
      const looking = probe(await blobs.path(sha256)).catch(() => null)
      const facts = await Promise.race([looking, ended])
      if (!facts) continue
      await db.update(blob).set({ facts, planned: 0 }).where(eq(blob.sha256, sha256))
      looked++
    }
    if (rows.length < page) return looked
    last = rows.at(-1)?.sha256 ?? last
  }
}
