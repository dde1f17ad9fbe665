import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

import { count, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { keepFirstVersions } from '#server/db/keep-first-versions.ts'
import { migrationsHere } from '#server/db/migrations-here.ts'
import { instance, person, project } from '#server/db/schema.ts'
import { unpack } from '#server/import/unpack.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import { claimNamedFiles } from '#server/media/claim-files.ts'
import { Refusal } from '#shared/errors.ts'

import { Manifest, manifestName, tablePath } from './manifest.ts'
import { backupTables } from './tables.ts'

const isManifest = (name: string) => name === manifestName
const isBlob = (name: string) => /^blobs\/[0-9a-f]{64}$/.test(name)

/** The number of migrations from which a backup tells which files came into which project. */
const withProjectFiles = 4
const rowsPerInsert = 200
const noLimits = { entries: Infinity, totalBytes: Infinity, ratio: Infinity, ratioFrom: Infinity }

/** Brings a backup into an installation that holds no work: the files, then all rows in one transaction. */
export async function restore(
  store: { db: Db; blobs: BlobStore },
  path: string,
): Promise<Manifest> {
  for (const table of [project, person, instance]) {
    const [found] = await store.db.select({ n: count() }).from(table)
    if (found && found.n > 0) throw new Refusal('data_not_empty')
  }
  const manifest = await manifestOf(path)
  await restoreBlobs(store.blobs, path)
  await store.db.transaction(async (tx) => {
    for (const { name } of backupTables()) await restoreTable(tx, path, name)
    if (manifest.migrations < withProjectFiles) await claimNamedFiles(tx)
    await keepFirstVersions(tx)
    await check(tx, manifest)
  })
  return manifest
}

async function manifestOf(path: string): Promise<Manifest> {
  for await (const file of unpack(path, noLimits, isManifest)) {
    const found = Manifest.safeParse(JSON.parse(await text(file.bytes)))
    if (!found.success || found.data.migrations > migrationsHere()) break
    return found.data
  }
  throw new Refusal('backup_unreadable')
}

async function restoreBlobs(blobs: BlobStore, path: string): Promise<void> {
  for await (const file of unpack(path, noLimits, isBlob)) {
    const sha256 = file.path.slice('blobs/'.length)
    if (await blobs.has(sha256)) {
      file.bytes.destroy()
      continue
    }
    const put = await blobs.put(file.bytes)
    if (put.sha256 !== sha256) throw new Refusal('backup_unreadable', { file: file.path })
  }
}

async function restoreTable(tx: Tx, path: string, name: string): Promise<void> {
  const wanted = (entry: string) => entry === tablePath(name)
  for await (const file of unpack(path, noLimits, wanted)) {
    let batch: string[] = []
    for await (const line of linesIn(file.bytes)) {
      batch.push(line)
      if (batch.length < rowsPerInsert) continue
      await insert(tx, name, batch)
      batch = []
    }
    await insert(tx, name, batch)
  }
}

async function insert(tx: Tx, name: string, lines: readonly string[]): Promise<void> {
  const [first] = lines
  if (first === undefined) return
  const table = sql.identifier(name)
  // A backup of an older Countersign lacks the newer columns: they get their defaults.
  const columns = sql.join(
    Object.keys(JSON.parse(first) as object).map((column) => sql.identifier(column)),
    sql`, `,
  )
  const rows = `[${lines.join(',')}]`
  await tx.execute(
    sql`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${rows}::json) on conflict do nothing`,
  )
}

async function check(tx: Tx, { rows }: Manifest): Promise<void> {
  for (const { name } of backupTables()) {
    const answer = await tx.execute(sql`select count(*)::int as n from ${sql.identifier(name)}`)
    const { rows: found } = answer as { rows: { n: number }[] }
    if ((found[0]?.n ?? 0) < (rows[name] ?? 0))
      throw new Refusal('backup_unreadable', { table: name })
  }
}

/** Lines at U+000A alone: readline would also break at U+2028, which JSON texts may hold. */
async function* linesIn(bytes: Readable): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  for await (const chunk of bytes) {
    let from = 0
    const all = Buffer.concat([rest, chunk as Buffer])
    for (let at = all.indexOf(10); at !== -1; at = all.indexOf(10, from)) {
      yield all.toString('utf8', from, at)
      from = at + 1
    }
    rest = all.subarray(from)
  }
  if (rest.length > 0) yield rest.toString('utf8')
}
