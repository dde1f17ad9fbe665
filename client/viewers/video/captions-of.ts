import type { Siblings } from '#client/viewers/viewer-props.ts'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { modalityOf } from '#shared/media/modality.ts'

/** The captions of a film: a WebVTT file of its instance. */
export interface Captions {
  name: string
  url: string
}

/**
 * The WebVTT files that belong to a film: those with its name (`talk.vtt`, `talk.en.vtt` for `talk.mp4`), or all of them
 * where no other film or sound of the instance could be meant.
 */
export function captionsOf(tag: string, { media, files }: Siblings): Captions[] {
  const found = media.flatMap((medium) => {
    const url = urlOf(medium, files)
    return url === null ? [] : [{ name: fileNameOf(medium), url }]
  })
  const own = media.find(({ key }) => key === tag)
  const stem = own ? fileNameOf(own).replace(/\.[^.]*$/, '') : ''
  const named = found.filter(({ name }) => name.toLowerCase().startsWith(`${stem.toLowerCase()}.`))
  const alone = media.every(({ key }) => key === tag || !isTimed(key))
  return named.length > 0 || !alone ? named : found
}

function urlOf(medium: Medium, files: Siblings['files']): string | null {
  const timed = medium.kind === 'file' && /\.vtt$/i.test(fileNameOf(medium))
  return (timed && files[medium.sha256]?.url) || null
}

const isTimed = (key: string) => ['audio', 'video'].includes(modalityOf(key) ?? '')
