import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { eq } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { importJob, membership, person, project, setting } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { bringIn } from '#server/import/bring-in.ts'
import { fileOnDisk } from '#server/import/import-source.ts'
import { recordImport } from '#server/import/record-import.ts'
import { addProject } from '#server/project/add-project.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import type { DemoTarget } from './demo-target.ts'
import { guideline, personas } from './personas.ts'
import { tellStory } from './tell-story.ts'

const content = fileURLToPath(new URL('content', import.meta.url))
const projectId = 'demo'
const importId = 'demo-import'

/** True while a demo that was begun has not been finished: its load was interrupted. */
export async function demoIsHalfLoaded(db: Db): Promise<boolean> {
  const [row] = await db.select().from(setting).where(eq(setting.name, 'demo'))
  return row?.value === 'loading'
}

/**
 * The demo project: its people, its records by the ordinary import, and what happened to them by the ordinary procedures.
 * Interrupted, it is completed by the next call.
 */
export async function loadDemo(target: DemoTarget): Promise<void> {
  const { db } = target
  await db.insert(setting).values({ name: 'demo', value: 'loading' }).onConflictDoNothing()
  const grounds = { policy: defaultPolicy, taxonomy: unimTaxonomy }
  const [there] = await db.select().from(project).where(eq(project.projectId, projectId))
  const made = { projectId, slug: 'demo', name: 'Field notes (demo)', guideline, ...grounds }
  if (!there) await transact(db, (tx) => addProject(tx, made, null))
  for (const { id, name, roles } of personas) {
    const personId = `demo-${id}`
    await db.insert(person).values({ personId, name, persona: id }).onConflictDoNothing()
    await db
      .insert(membership)
      .values({ projectId, personId, roles: [...roles] })
      .onConflictDoNothing()
  }

  await importRecords(target)
  await tellStory(target, projectId)
  await db.update(setting).set({ value: 'loaded' }).where(eq(setting.name, 'demo'))
}

async function importRecords(target: DemoTarget): Promise<void> {
  const { db } = target
  const paths = globSync('**/*.jsonl', { cwd: content }).toSorted()
  const files = await Promise.all(
    paths.map(async (path) => ({
      ...(await fileOnDisk(join(content, path))),
      name: path,
      mediaRoot: dirname(path),
    })),
  )
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const job = { importId, projectId, actorId: null }
  await db
    .insert(importJob)
    .values({ ...job, state: 'running', total })
    .onConflictDoNothing()

  const ground = { taxonomy: unimTaxonomy, severities: {} }
  const report = await bringIn(target, files, { ...job, ground, map: [] })
  await recordImport(db, job, report)
  const { records } = report
  const outcome = { state: 'done' as const, done: total, records, report: JSON.stringify(report) }
  await db.update(importJob).set(outcome).where(eq(importJob.importId, importId))
}
