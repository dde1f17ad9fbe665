import { PassThrough, Readable } from 'node:stream'

import { ZipFile } from 'yazl'

import type { Db } from '#server/db/db.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import type { ExportReport } from '#shared/export/export-view.ts'

import { type ExportPlan, linesOf } from './plan-export.ts'

// Media are compressed already; records are not.
const stored = /\.(png|jpe?g|webp|gif|mp3|ogg|m4a|mp4|webm|mov|pdf|glb|zip|docx)$/i
const dayOfEveryEntry = new Date('2000-01-01T00:00:00Z')

const options = (path: string) => ({ mtime: dayOfEveryEntry, compress: !stored.test(path) })

/** Where the discussions are in a zip, where they were asked for. */
export const annotationsEntry = 'annotations.jsonl'

/** An export as a zip that is made while it is read: one file is open at a time, whatever its size. */
export function writeZip(
  store: { db: Db; blobs: BlobStore },
  plan: ExportPlan,
  annotations?: AsyncIterable<string>,
): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  zip.outputStream.on('error', fail)
  zip.outputStream.pipe(out)

  for (const [path, { sha256 }] of plan.media)
    zip.addReadStreamLazy(path, options(path), (give) => {
      store.blobs.read(sha256).then(
        (bytes) => give(null, bytes),
        (error: unknown) => give(error, Readable.from([])),
      )
    })
  for (const [path, ids] of plan.records)
    zip.addReadStreamLazy(path, options(path), (give) =>
      give(null, Readable.from(linesOf(store.db, ids), { objectMode: false })),
    )
  if (annotations)
    zip.addReadStreamLazy(annotationsEntry, options(annotationsEntry), (give) =>
      give(null, Readable.from(annotations, { objectMode: false })),
    )
  zip.addBuffer(reportText(plan.report), 'export-report.json', options('x.json'))
  zip.end()
  return out
}

function reportText(report: ExportReport): Buffer {
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`)
}
