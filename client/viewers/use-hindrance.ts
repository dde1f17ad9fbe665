import { useTranslation } from 'react-i18next'

import type { Medium } from '#shared/instance/medium.ts'
import type { Modality } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

/** Why a medium cannot be shown, known before anything is loaded; null when it may be tried. */
export function useHindrance({
  medium,
  file,
  modality,
}: {
  medium: Medium
  file: MediumFile | undefined
  modality: Modality | null
}): string | null {
  const { t } = useTranslation(['viewers', 'common'])
  if (!modality) return t('problem.modality')
  const kind = t(`common:modality.${modality}`)
  if (medium.kind === 'absent') return t(`absent.${medium.reason}`, { path: medium.value })
  if (medium.kind === 'inline')
    return modality === 'text' || modality === 'code' ? null : t('problem.notAFile', { kind })
  if (!file) return t('absent.missing', { path: medium.value })
  const { problem, detail, modalities, mime } = file.facts
  // The document viewer asks for the password.
  if (problem === 'encrypted' && modality === 'document') return null
  const shown = viewable(file)
  if (problem === 'unviewable' && shown) return shown === 'waiting' ? t('problem.converting') : null
  if (problem) return [t(`problem.${problem}`), detail].filter(Boolean).join(' ')
  const other = modalities.length > 0 && !modalities.includes(modality)
  return other ? t('problem.other', { mime, kind }) : null
}

const stands = ['picture', 'proxy', 'pdf'] as const

/** Whether a derivative that can be shown stands for the file, or is being made. */
function viewable({ derivatives }: MediumFile): 'done' | 'waiting' | null {
  const states = stands.map((kind) => derivatives[kind]?.state)
  if (states.includes('done')) return 'done'
  return states.includes('waiting') ? 'waiting' : null
}
