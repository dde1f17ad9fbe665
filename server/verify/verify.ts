import { asc, count, gt } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance, project } from '#server/db/schema.ts'
import type { BlobStore } from '#server/media/blob-store.ts'

import { auditBreaches } from './audit-breaches.ts'
import type { Breach } from './breach.ts'
import { breachesOf } from './breaches-of.ts'
import { type Dossier, dossiersOf } from './dossier.ts'
import { mediaBreaches } from './media-breaches.ts'
import { projectBreaches } from './project-breaches.ts'
import { sealBreaches } from './seal-breaches.ts'

/** A difference, and where: the address of a project, and the short key of an instance where it is one's. */
export interface Found extends Breach {
  project: string | null
  key: string | null
}

export interface Wanted {
  db: Db
  blobs: BlobStore
  /** The folder of the seals. */
  seals: string
  /** Read every file and compute its hash, instead of looking at its size. */
  bytes: boolean
  onProgress?: (done: number, total: number) => void
}

const together = 200

/**
 * Everything that is stored and contradicts what must follow from it, one after the other: instances in batches (each as it
 * was at one moment), then projects, files and seals. Memory does not grow with the data.
 */
export async function* verify(wanted: Wanted): AsyncGenerator<Found> {
  const { db, onProgress } = wanted
  const slugs = new Map((await db.select().from(project)).map((row) => [row.projectId, row.slug]))
  const [all] = await db.select({ n: count() }).from(instance)
  let done = 0
  for await (const batch of batches(db)) {
    for (const dossier of batch) {
      const { projectId, key } = dossier.instance
      for (const breach of breachesOf(dossier))
        yield { ...breach, project: slugs.get(projectId) ?? projectId, key }
    }
    done += batch.length
    onProgress?.(done, all?.n ?? 0)
  }
  for await (const { project: id, ...breach } of projectBreaches(db))
    yield { ...breach, project: id === null ? null : (slugs.get(id) ?? id), key: null }
  for await (const { project: id, ...breach } of auditBreaches(db))
    yield { ...breach, project: slugs.get(id) ?? id, key: null }
  for await (const breach of mediaBreaches(wanted)) yield { ...breach, project: null, key: null }
  for await (const breach of sealBreaches(db, wanted.seals))
    yield { ...breach, project: null, key: null }
}

async function* batches(db: Db): AsyncGenerator<Dossier[]> {
  for (let last = ''; ;) {
    const ids = await db
      .select({ id: instance.instanceId })
      .from(instance)
      .where(gt(instance.instanceId, last))
      .orderBy(asc(instance.instanceId))
      .limit(together)
    const among = ids.map(({ id }) => id)
    const newest = among.at(-1)
    if (newest === undefined) return
    last = newest
    yield await db.transaction((tx) => dossiersOf(tx, among), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    })
  }
}
