import type { MediaFacts } from '#shared/media/facts.ts'
import { modalityOf } from '#shared/media/modality.ts'

import { fileNameOf, type Medium } from './medium.ts'

/** A file that holds the numbers of a glTF beside it: the key of that, and how many bytes it needs. */
export interface ModelBuffer {
  model: string
  bytes: number
}

/**
 * What a threeD file is the buffer of, or null where it is none. Numbers have no format of their own, and may look like any
 * other, so only a glTF among the media that names the file tells.
 */
export function bufferOf(
  medium: Medium,
  media: readonly Medium[],
  facts: Readonly<Record<string, MediaFacts>>,
): ModelBuffer | null {
  if (medium.kind !== 'file' || modalityOf(medium.key) !== 'threeD') return null
  const name = plainName(fileNameOf(medium))
  for (const other of media) {
    const known = other.kind === 'file' && Object.hasOwn(facts, other.sha256)
    const parts = known ? facts[other.sha256]?.parts : undefined
    const part = parts?.find((each) => each.bytes !== undefined && plainName(each.name) === name)
    if (part?.bytes !== undefined) return { model: other.key, bytes: part.bytes }
  }
  return null
}

/** A file's name as models and records may spell it: without its folder, in any case, escaped or not. */
export function plainName(address: string): string {
  const last = address.split(/[/\\]/).at(-1) ?? ''
  try {
    return decodeURIComponent(last).toLowerCase()
  } catch {
    return last.toLowerCase()
  }
}
