import { eq } from 'drizzle-orm'

import { project } from '#server/db/schema.ts'
import { annotationLines } from '#server/export/annotation-lines.ts'
import { planExport } from '#server/export/plan-export.ts'
import { recordExport } from '#server/export/record-export.ts'
import { mustBeFree, writeFolder } from '#server/export/write-folder.ts'
import { Refusal } from '#shared/errors.ts'

import { annotationsMustFit, writeAnnotations } from './annotations-file.ts'
import { asLead } from './as-lead.ts'
import type { ExportCall, ExportDone } from './export-call.ts'
import { openData } from './open-data.ts'
import { progressLine } from './progress-line.ts'

/** Exports from a data folder that no server holds. */
export async function exportFromFolder(call: ExportCall, folder: string): Promise<ExportDone> {
  const data = await openData(folder, true)
  const line = progressLine('Exporting')
  try {
    const { db } = data
    const [found] = await db.select().from(project).where(eq(project.slug, call.project))
    if (!found) throw new Refusal('not_found', { project: call.project })
    await mustBeFree(call)
    await annotationsMustFit(call)
    const { projectId } = found
    const plan = await planExport(db, projectId, call.stage)
    await writeFolder(data, plan, { ...call, onProgress: (done, total) => line.tell(done, total) })
    await recordExport(db, { ...plan, actorId: null, stage: call.stage })
    if (!call.annotations) return plan.report
    const lines = annotationLines({ db, ...asLead(found) }, call.stage)
    return { ...plan.report, annotations: await writeAnnotations(call, lines) }
  } finally {
    line.end()
    await data.close()
  }
}
