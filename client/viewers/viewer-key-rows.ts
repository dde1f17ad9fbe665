import type { Modality } from '#shared/media/modality.ts'

import { askingKeys, soundKeys } from './audio/sound-keys.ts'
import { codeRows, diffRows } from './code/code-keys.ts'
import { pdfRows } from './document/pdf/pdf-keys.ts'
import { tableRows } from './document/table/table-keys.ts'
import { textDocumentRows } from './document/text/text-document-keys.ts'
import { pictureRows } from './image/picture-keys.ts'
import { pairRows } from './pair-keys.ts'
import { boxRegionRows, regionRows } from './spots/region-keys.ts'
import { textRows } from './text/text-keys.ts'
import { viewRows } from './three-d/view-keys.ts'
import { filmRows } from './video/film-keys.ts'

/** How keys are written, and the name of the words for what they do. */
export interface ShownKeys {
  shown: string
  words: string
}

const onlyOfTables = tableRows.filter(({ words }) => pdfRows.every((row) => row.words !== words))

/** The keys of every viewer, from the tables by which the viewers themselves hear them. */
export const viewerKeyRows: Record<Modality, readonly ShownKeys[]> = {
  text: textRows,
  image: [...pictureRows, ...regionRows],
  audio: [
    ...[...soundKeys, ...askingKeys].map(({ shown, words }) => ({
      shown,
      words: `audio.${words}`,
    })),
    ...pairRows,
  ],
  video: [...filmRows, ...boxRegionRows, ...pairRows],
  document: [...pdfRows, ...onlyOfTables, ...textDocumentRows],
  code: [...codeRows, ...diffRows],
  threeD: viewRows,
}
