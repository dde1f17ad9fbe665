import type { Modality } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { modalityOfFile } from './modality-of-file.ts'

/** Why a file cannot be the medium it is meant for; `found` is what it is, `mime` its type. */
export interface Misfit {
  reason: 'unknown' | 'damaged' | 'other'
  found: Modality | null
  mime: string
}

/** Whether a file that arrived can stand for a medium: of any modality where `wanted` is null. */
export function misfitOf(file: MediumFile, name: string, wanted: Modality | null): Misfit | null {
  const { mime, modalities, problem } = file.facts
  const found = modalities[0] ? modalityOfFile(file, name) : null
  if (modalities.length === 0)
    return { reason: problem === 'damaged' ? 'damaged' : 'unknown', found, mime }
  return wanted && !modalities.includes(wanted) ? { reason: 'other', found, mime } : null
}
