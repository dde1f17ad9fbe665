import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { sql } from 'drizzle-orm'
import { ZipFile } from 'yazl'

import type { Db, Tx } from '#server/db/db.ts'
import { migrationsHere } from '#server/db/migrations-here.ts'
import { blob, derivative, importFile } from '#server/db/schema.ts'
import type { BlobStore } from '#server/media/blob-store.ts'

import { blobPath, type Manifest, manifestName, tablePath } from './manifest.ts'
import { type BackupTable, backupTables } from './tables.ts'

const fetched = 500

/** Writes every table and every file of an installation into one zip, as it was at one moment. */
export async function backup(
  { db, blobs }: { db: Db; blobs: BlobStore },
  out: string,
): Promise<Manifest> {
  const beside = `${out}.part`
  try {
    const manifest = await db.transaction(
      async (tx) => {
        const hashes = await hashesOf(tx)
        const rows: Manifest['rows'] = {}
        const zip = new ZipFile()
        const written = pipeline(zip.outputStream, createWriteStream(beside))
        for (const table of backupTables()) {
          rows[table.name] = 0
          const lines = counted(
            linesOf(tx, table),
            () => (rows[table.name] = (rows[table.name] ?? 0) + 1),
          )
          zip.addReadStreamLazy(tablePath(table.name), (give) =>
            give(null, Readable.from(lines, { objectMode: false })),
          )
        }
        for (const sha256 of hashes)
          zip.addReadStreamLazy(blobPath(sha256), { compress: false }, (give) => {
            blobs.read(sha256).then(
              (bytes) => give(null, bytes),
              (error: unknown) => give(error, Readable.from([])),
            )
          })
        const told = (): Manifest => ({
          format: 'countersign-backup',
          version: 1,
          migrations: migrationsHere(),
          rows,
          blobs: hashes.length,
        })
        // Made last, when the rows are counted.
        zip.addReadStreamLazy(manifestName, (give) =>
          give(null, Readable.from([Buffer.from(JSON.stringify(told(), null, 2))])),
        )
        zip.end()
        await new Promise<void>((resolve, reject) => {
          zip.on('error', reject)
          written.then(resolve, reject)
        })
        return told()
      },
      { isolationLevel: 'repeatable read' },
    )
    await rename(beside, out)
    return manifest
  } finally {
    await rm(beside, { force: true })
  }
}

async function hashesOf(tx: Tx): Promise<string[]> {
  const known = await tx.select({ sha256: blob.sha256 }).from(blob)
  const staged = await tx.selectDistinct({ sha256: importFile.sha256 }).from(importFile)
  const made = await tx.selectDistinct({ sha256: derivative.sha256 }).from(derivative)
  const all = [...known, ...staged, ...made].map((row) => row.sha256)
  return [...new Set(all.filter((sha256) => sha256 !== null))].toSorted()
}

/** The rows of a table as JSON lines, through a cursor: memory does not grow with the table. */
async function* linesOf(tx: Tx, { name, key }: BackupTable): AsyncGenerator<string> {
  const table = sql.identifier(name)
  const order = sql.join(
    key.map((column) => sql`t.${sql.identifier(column)}`),
    sql`, `,
  )
  const cursor = sql.identifier(`backup_${name}`)
  await tx.execute(
    sql`declare ${cursor} cursor for select row_to_json(t)::text as line from ${table} t order by ${order}`,
  )
  for (;;) {
    const answer = await tx.execute(sql`fetch ${sql.raw(String(fetched))} from ${cursor}`)
    const { rows } = answer as { rows: { line: string }[] }
    for (const { line } of rows) yield `${line}\n`
    if (rows.length < fetched) break
  }
  await tx.execute(sql`close ${cursor}`)
}

async function* counted(lines: AsyncIterable<string>, note: () => void): AsyncGenerator<string> {
  for await (const line of lines) {
    note()
    yield line
  }
}
