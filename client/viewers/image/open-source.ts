import type { MediumFile } from '#shared/view/instance-view.ts'

import { framesAtHand, movingSource } from './moving-source.ts'
import type { PictureSource } from './picture-source.ts'
import { shownFile } from './shown-file.ts'
import { stillSource } from './still-source.ts'

/** The pixels of a file: its frames where it moves and the browser gives them, else one picture. */
export function openSource(file: MediumFile, signal: AbortSignal): Promise<PictureSource> {
  const { url, mime, copy } = shownFile(file)
  if (file.facts.animated && !copy && framesAtHand())
    return movingSource(url, { type: mime, signal })
  const { width, height } = file.facts
  return stillSource(url, { drawing: mime === 'image/svg+xml', size: { width, height } })
}
