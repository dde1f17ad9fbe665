import type { Siblings } from '#client/viewers/viewer-props.ts'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { modalityOf } from '#shared/media/modality.ts'

/** Where a transcript stands: in a WebVTT file of the same instance, or written in the record itself. */
export interface TranscriptSource {
  name: string
  from: { url: string } | { text: string }
}

const timed = /\.vtt$/i
const signature = /^\uFEFF?WEBVTT/

/**
 * The transcript of a sound: the WebVTT file with its name (`talk.vtt` or `talk.en.vtt` for `talk.mp3`), or the only one
 * where no other sound or film of the instance could be meant.
 */
export function transcriptOf(tag: string, { media, files }: Siblings): TranscriptSource | null {
  const found = media.flatMap((medium) => sourceOf(medium, files))
  const own = media.find(({ key }) => key === tag)
  const stem = own ? stemOf(fileNameOf(own)) : ''
  const named = found.find(({ name }) => name.toLowerCase().startsWith(`${stem}.`))
  const others = media.filter(({ key }) => key !== tag && sounds(key))
  return named ?? (found.length === 1 && others.length === 0 ? (found[0] ?? null) : null)
}

function sourceOf(medium: Medium, files: Siblings['files']): TranscriptSource[] {
  const name = fileNameOf(medium)
  if (medium.kind === 'inline')
    return signature.test(medium.value) ? [{ name, from: { text: medium.value } }] : []
  const url = medium.kind === 'file' && timed.test(name) ? files[medium.sha256]?.url : undefined
  return url === undefined ? [] : [{ name, from: { url } }]
}

function sounds(key: string): boolean {
  const modality = modalityOf(key)
  return modality === 'audio' || modality === 'video'
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase()
}
