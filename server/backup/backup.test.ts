import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Db } from '#server/db/db.ts'
import { blob, derivative, importJob } from '#server/db/schema.ts'
import { bringIn } from '#server/import/bring-in.ts'
import { fileOnDisk } from '#server/import/import-source.ts'
import { groundOf } from '#server/import/job.ts'
import { folderBlobStore } from '#server/media/folder-blob-store.ts'
import { addProject } from '#server/project/add-project.ts'
import { freshDb } from '#server/testing/fresh-db.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import { backup } from './backup.ts'
import { restore } from './restore.ts'
import { backupTables } from './tables.ts'

async function rowsOf(db: Db): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const { name } of backupTables()) {
    const answer = await db.execute(
      sql`select row_to_json(t)::text as line from ${sql.identifier(name)} t order by 1`,
    )
    all[name] = (answer as { rows: { line: string }[] }).rows.map((row) => row.line)
  }
  return all
}

it('restores every table and every file into an empty folder, and never over work', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-backup-'))
  const first = await freshDb()
  const second = await freshDb()
  try {
    const blobs = folderBlobStore(join(folder, 'blobs'))
    await first.db.transaction((tx) =>
      addProject(
        tx,
        {
          projectId: 'p',
          slug: 'p',
          name: 'P \u2028 “quoted”',
          policy: defaultPolicy,
          taxonomy: unimTaxonomy,
        },
        null,
      ),
    )
    await first.db
      .insert(importJob)
      .values({ importId: 'i', projectId: 'p', actorId: null, state: 'done' })
    await writeFile(join(folder, 'notes.txt'), 'Some notes.')
    const record = {
      domain: 'natural_science',
      subdomain: 'math',
      id: '1',
      input: { modal: { document1: 'notes.txt' }, content: 'Read <document1>.\u2028And?' },
      output: { modal: {}, content: 'Done.' },
    }
    await writeFile(join(folder, 'a.jsonl'), JSON.stringify(record))
    const ground = await groundOf(first.db, 'p')
    const target = { importId: 'i', projectId: 'p', actorId: null, ground, map: [] }
    const files = [await fileOnDisk(join(folder, 'a.jsonl'))]
    await bringIn({ db: first.db, blobs }, files, target)

    const ended = { bytes: 6, rank: 0, mime: 'image/webp' }
    const { sha256: made } = await blobs.put(Readable.from([Buffer.from('a page')]))
    const [file] = await first.db.select().from(blob)
    const source = file?.sha256 ?? ''
    await first.db.insert(derivative).values([
      { ...ended, source, kind: 'page', state: 'done', sha256: made },
      { source, kind: 'pdf', state: 'waiting', rank: 1, tries: 2, leaseUntil: new Date() },
    ])

    const zip = join(folder, 'backup.zip')
    const manifest = await backup({ db: first.db, blobs }, zip)
    expect(manifest).toMatchObject({ rows: { instance: 1, event: 1, derivative: 2 }, blobs: 2 })

    const restored = folderBlobStore(join(folder, 'restored'))
    await second.asOwner((db) => restore({ db, blobs: restored }, zip))
    expect(await rowsOf(second.db)).toEqual(await rowsOf(first.db))
    const [hash] =
      (await rowsOf(first.db))['blob']?.map((line) => JSON.parse(line) as { sha256: string }) ?? []
    expect(await restored.has(hash?.sha256 ?? '')).toBe(true)
    expect(await restored.has(made)).toBe(true)

    await expect(restore({ db: second.db, blobs: restored }, zip)).rejects.toMatchObject({
      code: 'data_not_empty',
    })
    await writeFile(join(folder, 'no.zip'), 'no zip')
    const third = await freshDb()
    await expect(restore({ db: third.db, blobs }, join(folder, 'no.zip'))).rejects.toMatchObject({
      code: 'archive_broken',
    })
    await third.close()
  } finally {
    await first.close()
    await second.close()
    await rm(folder, { recursive: true })
  }
})
