import { formatOf } from '#shared/media/formats.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

/** What is shown of a picture's file: its own bytes, or its copy where no browser decodes them. */
export interface ShownFile {
  url: string
  mime: string
  copy: boolean
}

export function shownFile({ url, facts, derivatives: { picture } }: MediumFile): ShownFile {
  const shown = facts.problem !== 'unviewable' && formatOf(facts.mime)?.shown !== false
  if (shown || picture?.state !== 'done') return { url, mime: facts.mime, copy: false }
  return { url: picture.url, mime: 'image/webp', copy: true }
}
