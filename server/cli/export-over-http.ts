import { createReadStream, createWriteStream } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

import { mustBeFree } from '#server/export/write-folder.ts'
import { annotationsEntry } from '#server/export/write-zip.ts'
import { unpack } from '#server/import/unpack.ts'
import { Refusal } from '#shared/errors.ts'
import { ExportReport } from '#shared/export/export-view.ts'

import { annotationsMustFit, writeAnnotations } from './annotations-file.ts'
import type { ExportCall, ExportDone } from './export-call.ts'
import { askServer, onServer, type Remote } from './remote.ts'

// It comes from our own server: only its paths are judged, not its size.
const limits = { entries: Infinity, totalBytes: Infinity, ratio: Infinity, ratioFrom: Infinity }

/** Fetches an export from a running server and unpacks it. */
export function exportOverHttp(call: ExportCall, remote: Remote): Promise<ExportDone> {
  return onServer(remote, async () => {
    const { annotations, out, project, stage } = call
    await mustBeFree(call)
    await annotationsMustFit(call)
    await mkdir(dirname(out), { recursive: true })
    const beside = await mkdtemp(join(dirname(out), `.${basename(out)}-`))
    try {
      const place = `/api/projects/${encodeURIComponent(project)}/export.zip?stage=${stage}${annotations ? '&annotations=1' : ''}`
      const { body } = await askServer(remote, place)
      if (!body) throw new Refusal('server_unreachable', { url: remote.url })
      const zip = join(beside, 'export.zip')
      await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(zip))
      const folder = join(beside, 'export')
      for await (const file of unpack(zip, limits)) {
        const to = join(folder, file.path)
        await mkdir(dirname(to), { recursive: true })
        await pipeline(file.bytes, createWriteStream(to))
      }
      const told = join(folder, 'export-report.json')
      const report = ExportReport.parse(JSON.parse(await readFile(told, 'utf8')))
      await rm(told)
      const talk = join(folder, annotationsEntry)
      const count = annotations ? await writeAnnotations(call, linesIn(talk)) : undefined
      await rm(talk, { force: true })
      await rm(out, { recursive: true, force: true })
      await rename(folder, out).catch(() => cp(folder, out, { recursive: true }))
      return { ...report, ...(count !== undefined && { annotations: count }) }
    } finally {
      await rm(beside, { recursive: true, force: true })
    }
  })
}

async function* linesIn(file: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield `${line}\n`
}
