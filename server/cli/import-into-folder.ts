import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { importJob, project } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { bringIn } from '#server/import/bring-in.ts'
import { fileOnDisk } from '#server/import/import-source.ts'
import { groundOf, setJob } from '#server/import/job.ts'
import { recordImport } from '#server/import/record-import.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { addProject } from '#server/project/add-project.ts'
import { Refusal } from '#shared/errors.ts'
import type { ImportReport } from '#shared/import/import-view.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { Slug } from '#shared/project/project-view.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import type { ImportCall } from './import-call.ts'
import { openData } from './open-data.ts'
import { progressLine } from './progress-line.ts'

/** Imports into a data folder that no server holds. The actor is the command line: no person. */
export async function importIntoFolder(call: ImportCall, folder: string): Promise<ImportReport> {
  const data = await openData(folder)
  const line = progressLine('Importing')
  try {
    const { db, blobs } = data
    const projectId = await ensureProject(db, call.project)
    const file = await fileOnDisk(call.file, call.mediaRoot)
    const importId = randomUUID()
    await db.insert(importJob).values({ importId, projectId, actorId: null, state: 'running' })
    const ground = await groundOf(db, projectId)
    const target = { importId, projectId, actorId: null, ground, map: [] }
    const onProgress = (read: number) => line.tell(read, file.bytes)
    const report = await bringIn({ db, blobs }, [file], { ...target, onProgress })
    await recordImport(db, target, report)
    const { records } = report
    await setJob(db, importId, { state: 'done', report: JSON.stringify(report), records })
    return report
  } finally {
    line.end()
    await data.close()
  }
}

async function ensureProject(db: Db, slug: string): Promise<string> {
  const [known] = await db.select().from(project).where(eq(project.slug, slug))
  if (known) return known.projectId
  const wrong = Slug.safeParse(slug).error?.issues[0]
  if (wrong) throw new Refusal('bad_input', { project: slug, why: wrong.message })
  const projectId = randomUUID()
  await transact(db, async (tx) => {
    const policy = defaultPolicy
    await addProject(tx, { projectId, slug, name: slug, policy, taxonomy: unimTaxonomy }, null)
    const payload = { slug, by: 'command line' }
    await recordProjectEvent(tx, { projectId, act: 'create', actorId: null, payload })
  })
  return projectId
}
