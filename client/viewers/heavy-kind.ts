import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import type { Modality } from '#shared/media/modality.ts'

import { documentKind, isLight } from './document/document-kind.ts'
import type { HeavyKind } from './levels/level.ts'
import { itemKind } from './three-d/item-kind.ts'

/** The limit that a medium's viewer falls under, or null where it is light: text, a table's rows, a material. */
export function heavyKind(
  modality: Modality | null,
  medium: Medium,
  facts: MediaFacts | undefined,
): HeavyKind | null {
  if (!modality || modality === 'text') return null
  if (medium.kind !== 'file' || !facts) return modality === 'code' ? 'code' : null
  const name = fileNameOf(medium)
  if (modality === 'threeD') {
    const item = itemKind(facts.mime, name)
    return item === 'texture' || item === 'material' ? null : 'threeD'
  }
  if (modality === 'document') {
    const kind = documentKind(facts.mime, name)
    if (kind === 'page') return 'image'
    return isLight(kind) ? null : 'document'
  }
  return modality
}
