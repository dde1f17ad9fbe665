import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import type { Modality } from '#shared/media/modality.ts'

import { soundHeight } from './audio/sound-height.ts'
import { codeHeight } from './code-height.ts'
import { documentKind, isLight } from './document/document-kind.ts'
import { itemKind } from './three-d/item-kind.ts'

interface Space {
  height?: number
  aspectRatio?: string
  minHeight?: number
  maxHeight?: number
}

const tallest = 480
/** The height at which lines of text begin to scroll, in pixels. */
export const tallestLines = 320
const lineHeight = 20
const padding = 24
const bytesPerLine = 48
const paragraphLineHeight = 26
const bytesPerParagraphLine = 40

/** The room a viewer takes, known before anything of it is loaded, so that nothing moves when it is. */
export function reservedSpace(
  modality: Modality | null,
  medium: Medium,
  facts: MediaFacts | undefined,
): Space {
  switch (modality) {
    case 'image':
      return pictureSpace(facts)
    case 'audio':
      return { height: soundHeight(facts?.seconds) }
    case 'video':
      return { aspectRatio: `${facts?.width ?? 16} / ${facts?.height ?? 9}`, maxHeight: tallest }
    case 'document':
      return { height: documentHeight(medium, facts) }
    case 'threeD':
      return { height: isLines(modality, medium, facts) ? linesHeight(facts) : 400 }
    case 'code':
      return {
        height: codeHeight(medium.kind === 'inline' ? medium.value : null, facts?.bytes ?? 0),
      }
    case 'text':
      return medium.kind === 'file' && facts ? { height: textHeight(facts) } : {}
    case null:
      return {}
  }
}

function pictureSpace(facts: MediaFacts | undefined): Space {
  if (!facts?.width || !facts.height) return { height: 320 }
  const aspectRatio = `${facts.width} / ${facts.height}`
  return { aspectRatio, minHeight: 120, maxHeight: Math.max(120, Math.min(tallest, facts.height)) }
}

/** Whether a file is shown as lines of text or rows, which take the height of what they hold once it is read. */
export function isLines(
  modality: Modality | null,
  medium: Medium,
  facts: MediaFacts | undefined,
): boolean {
  if (!facts || medium.kind === 'inline') return false
  const name = fileNameOf(medium)
  if (modality === 'threeD') return itemKind(facts.mime, name) === 'material'
  return false
}

/** Light documents take the room that their bytes promise and scroll inside it. */
function documentHeight(medium: Medium, facts: MediaFacts | undefined): number {
  if (!facts || medium.kind === 'inline') return 560
  const kind = documentKind(facts.mime, fileNameOf(medium))
  if (!isLight(kind)) return 560
  return Math.max(kind === 'text' ? 120 : 240, linesHeight(facts))
}

/** A text that comes from a file scrolls in the room that its bytes promise; one that the record holds is there at once. */
function textHeight({ bytes }: MediaFacts): number {
  const lines = Math.ceil(bytes / bytesPerParagraphLine)
  return Math.min(tallest, lines * paragraphLineHeight + 2 * padding + paragraphLineHeight)
}

/** Pixels for lines that are not read yet, guessed from the bytes. */
function linesHeight(facts: MediaFacts | undefined): number {
  const lines = Math.ceil((facts?.bytes ?? Infinity) / bytesPerLine)
  return Math.min(tallestLines, lines * lineHeight + padding)
}
