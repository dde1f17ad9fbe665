import type { Siblings } from '#client/viewers/viewer-props.ts'
import { fileNameOf } from '#shared/instance/medium.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { shownFile } from './shown-file.ts'

export interface OtherPicture {
  key: string
  name: string
  file: MediumFile
}

/** The pictures of an instance that this one can be compared with: those that a browser shows. */
export function otherPictures({ media, files }: Siblings, own: string): OtherPicture[] {
  return media.flatMap((medium) => {
    const file = medium.kind === 'file' ? files[medium.sha256] : undefined
    if (!file || medium.key === own || !showable(file)) return []
    return [{ key: medium.key, name: fileNameOf(medium), file }]
  })
}

function showable(file: MediumFile): boolean {
  const { mime, problem } = file.facts
  return mime.startsWith('image/') && (!problem || shownFile(file).copy)
}
