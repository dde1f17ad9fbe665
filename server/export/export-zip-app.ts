import { Readable } from 'node:stream'

import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'

import type { MemberDeps } from '#server/import/import-files-app.ts'
import { Refusal } from '#shared/errors.ts'
import { ExportStage } from '#shared/export/export-view.ts'

import { annotationLines } from './annotation-lines.ts'
import { planExport } from './plan-export.ts'
import { recordExport } from './record-export.ts'
import { writeZip } from './write-zip.ts'

/** `GET /api/projects/:slug/export.zip?stage=…&annotations=1`: refused as a whole before the first byte, or streamed as a whole. */
export function exportZipApp({ memberOf }: MemberDeps): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/:slug/export.zip', async (c) => {
    const context = await memberOf(c, c.req.param('slug'), 'lead')
    const stage = ExportStage.safeParse(c.req.query('stage') ?? 'signed_off')
    if (!stage.success) throw new Refusal('bad_input', { stage: c.req.query('stage') ?? '' })
    const { db, blobs, member, actor } = context
    const plan = await planExport(db, member.projectId, stage.data)
    await recordExport(db, { ...plan, actorId: actor.personId, stage: stage.data })
    const talk =
      c.req.query('annotations') === '1' ? annotationLines(context, stage.data) : undefined
    const name = `${member.slug}-${stage.data}.zip`
    return new Response(
      Readable.toWeb(writeZip({ db, blobs }, plan, talk)) as unknown as BodyInit,
      {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': `attachment; filename="${name}"`,
          'Cache-Control': 'no-store',
        },
      },
    )
  })
  return app
}
