import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'

import { Refusal } from '#shared/errors.ts'

import type { ExportCall } from './export-call.ts'

/** Beside the folder, not in it: an import of that folder would take them for records. */
export const annotationsFileOf = (out: string) => `${out}.annotations.jsonl`

/** Refuses where a file would be written over that was not to be replaced. */
export async function annotationsMustFit({ annotations, force, out }: ExportCall): Promise<void> {
  const file = annotationsFileOf(out)
  if (annotations && !force && (await stat(file).catch(() => null)))
    throw new Refusal('file_exists', { file })
}

/** Writes the lines beside the export; the file has its name when it is whole. Answers with how many there are. */
export async function writeAnnotations(
  { out }: ExportCall,
  lines: AsyncIterable<string>,
): Promise<number> {
  const file = annotationsFileOf(out)
  const part = `${file}.part`
  await mkdir(dirname(file), { recursive: true })
  try {
    const to = createWriteStream(part)
    let count = 0
    for await (const line of lines) {
      count += 1
      if (!to.write(line)) await once(to, 'drain')
    }
    to.end()
    await finished(to)
    await rename(part, file)
    return count
  } finally {
    await rm(part, { force: true })
  }
}
