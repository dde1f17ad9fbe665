import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'drizzle-orm'

import { preview } from '#server/bulk/preview.ts'
import { startJobs } from '#server/bulk/start-jobs.ts'
import { start } from '#server/bulk/start.ts'
import type { MemberContext } from '#server/context.ts'
import type { Db, OpenDb } from '#server/db/db.ts'
import { openDb, type Where } from '#server/db/open.ts'
import { importJob, instance, membership, person } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { generate } from '#server/generate/generate.ts'
import { bringIn } from '#server/import/bring-in.ts'
import { fileOnDisk } from '#server/import/import-source.ts'
import { groundOf } from '#server/import/job.ts'
import { lookAt } from '#server/import/look-at.ts'
import { folderBlobStore } from '#server/media/folder-blob-store.ts'
import { addProject } from '#server/project/add-project.ts'
import { openTerms } from '#shared/people/terms.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

/** Milliseconds by the clock, and of processor time: other work on the machine stretches only the first. */
interface Cost {
  ms: number
  cpu: number
}

const perInsert = 200
const projectId = 'bench'
const reviewers = 200
const mostInJob = 5000

async function costOf(act: () => Promise<unknown>): Promise<Cost> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await act()
  const { user, system } = process.cpuUsage(before)
  return {
    ms: Math.round(performance.now() - began),
    cpu: Math.round((user + system) / 1000),
  }
}

/**
 * What so many records cost in a new database: inserted as plain lines, looked at (read and validated), brought in, brought in
 * once more, planned as a bulk assignment of all of them, and, no more than 5,000 of them, validated again by a job.
 */
export async function atSize(records: number, where: Where | null) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  const opened = await openDb(where ?? { folder: join(folder, 'data') })
  try {
    const { file } = await generate(join(folder, 'records'), { instances: records, seed: 1 })
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const plain = await opened.asOwner((owner) => costOf(() => insertLines(owner, lines)))
    const context = await team(opened)
    const { db } = opened
    const store = { db, blobs: folderBlobStore(join(folder, 'blobs')) }
    const target = { importId: randomUUID(), projectId, actorId: 'lead', map: [] }
    await db.insert(importJob).values([
      { ...target, state: 'running' },
      { ...target, importId: 'again', state: 'running' },
    ])
    const from = { ...target, ground: await groundOf(db, projectId) }
    const files = [await fileOnDisk(file)]
    const look = await costOf(() => lookAt(store, files, from))
    const bring = await costOf(async () => {
      const { created } = await bringIn(store, files, from)
      if (created !== records) throw new Error(`${created} of ${records} came in`)
    })
    const again = await costOf(async () => {
      const { unchanged } = await bringIn(store, files, { ...from, importId: 'again' })
      if (unchanged !== records) throw new Error(`${unchanged} of ${records} were there`)
    })
    return { records, plain, look, import: bring, again, ...(await inBulk(context)) }
  } finally {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function insertLines(owner: Db, lines: readonly string[]): Promise<void> {
  await owner.execute(sql`create table plain (n integer primary key, line text not null)`)
  for (let at = 0; at < lines.length; at += perInsert) {
    const rows = lines.slice(at, at + perInsert).map((line, i) => sql`(${at + i}::int, ${line})`)
    await owner.execute(sql`insert into plain values ${sql.join(rows, sql`, `)}`)
  }
}

/** A project with a lead and reviewers. */
async function team({ db }: OpenDb): Promise<MemberContext> {
  const grounds = { policy: defaultPolicy, taxonomy: unimTaxonomy }
  await transact(db, async (tx) => {
    await addProject(tx, { projectId, slug: projectId, name: 'Bench', ...grounds }, null)
    const names = ['lead', ...Array.from({ length: reviewers }, (_, i) => `reviewer ${i}`)]
    await tx.insert(person).values(names.map((name) => ({ personId: name, name })))
    await tx.insert(membership).values(
      names.map((personId) => ({
        projectId,
        personId,
        roles: [personId === 'lead' ? ('lead' as const) : ('reviewer' as const)],
      })),
    )
  })
  const actor = { personId: 'lead', name: 'lead', founder: false }
  const member = { projectId, slug: projectId, roles: ['lead' as const], terms: openTerms }
  return { db, actor, member } as unknown as MemberContext
}

async function inBulk(context: MemberContext) {
  const which = { filter: {} }
  const project = projectId
  const seen = { total: 0 }
  const plan = await costOf(async () => {
    const act = { kind: 'assign' as const, to: 'able' as const }
    seen.total = (await preview(context, { project, act, which })).total
  })
  const rows = await context.db.select({ key: instance.key }).from(instance).limit(mostInJob)
  const keys = rows.map(({ key }) => key)
  const revalidate = await costOf(async () => {
    const act = { kind: 'revalidate' as const }
    await start(context, { project, id: randomUUID(), act, which: { keys }, seen: keys.length })
    const jobs = startJobs({ db: context.db })
    await jobs.idle()
    await jobs.stop()
  })
  return { preview: plan, revalidate: { ...revalidate, records: keys.length } }
}
