import { fsyncSync } from 'node:fs'

import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'

import { leaveAppRole } from './app-role.ts'
import type { OpenDb } from './db.ts'
import * as schema from './schema.ts'

interface FileStream {
  nfd?: number
}
interface Insides {
  Module: {
    FS: {
      lookupPath: (path: string) => {
        node: {
          mount: { type: { stream_ops: { fsync?: (stream: FileStream) => number } } }
        }
      }
    }
  }
}

/**
 * PGlite starts with fsync off, and its file system has no fsync to call. Both are mended here and proved at every
 * start: a commit must reach the disk, or the database is not opened. It reaches into PGlite, so its version is pinned.
 */
export async function openEmbedded(folder: string | null): Promise<OpenDb> {
  if (folder === null) return asOpenDb(await PGlite.create(), 'PGlite in memory')

  const startParams = PGlite.defaultStartParams
    .filter((parameter) => parameter !== '-F')
    .concat(['-c', 'wal_sync_method=fsync'])
  const pglite = await PGlite.create({ dataDir: folder, startParams })
  let synced = 0
  const { FS } = (pglite as unknown as Insides).Module
  FS.lookupPath('/pglite/data').node.mount.type.stream_ops.fsync = (stream) => {
    if (stream.nfd !== undefined) fsyncSync(stream.nfd)
    synced++
    return 0
  }
  await pglite.exec(
    'create table if not exists durability (proof integer); delete from durability; insert into durability values (1)',
  )
  if (synced === 0) {
    await pglite.close()
    throw new Error(
      'The embedded database does not write through to the disk with this version of PGlite. Use the pinned version, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  return asOpenDb(pglite, 'PGlite')
}

export function asOpenDb(pglite: PGlite, engine: string): OpenDb {
  const db = drizzle(pglite, { schema })
  return { db, engine, asOwner: (act) => leaveAppRole(db, act), close: () => pglite.close() }
}
