import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { useTRPC } from '#client/trpc.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { bufferOf } from '#shared/instance/model-buffer.ts'
import type { Derivatives } from '#shared/media/derivative.ts'
import { formatOf } from '#shared/media/formats.ts'
import type { Modality } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { useDerivatives } from './use-derivative.ts'
import type { Siblings } from './viewer-props.ts'

/** Why a medium cannot be shown, known before anything is loaded; null when it may be tried. */
export function useHindrance({
  medium,
  file,
  modality,
  siblings,
}: {
  medium: Medium
  file: MediumFile | undefined
  modality: Modality | null
  siblings: Siblings
}): string | null {
  const { t } = useTranslation(['viewers', 'common'])
  const stand = standFor(useDerivatives(file))
  useFreshFacts(file?.facts.problem === 'unviewable' && stand?.state === 'done')
  if (!modality) return t('problem.modality')
  const kind = t(`common:modality.${modality}`)
  if (medium.kind === 'absent') return t(`absent.${medium.reason}`, { path: medium.value })
  if (medium.kind === 'inline')
    return modality === 'text' || modality === 'code' ? null : t('problem.notAFile', { kind })
  if (!file) return t('absent.missing', { path: medium.value })
  const { problem, detail, modalities, mime, beyond } = file.facts
  const buffer = bufferOf(medium, siblings.media, factsOf(siblings))
  if (buffer) return t('problem.buffer', { model: buffer.model })
  if (beyond) return [t('problem.beyond'), detail].join(' ')
  // The document viewer asks for the password, reads some office files itself, and says why where it cannot.
  const asksItself = problem === 'encrypted' || (problem === 'unviewable' && !isPicture(mime))
  if (modality === 'document' && asksItself) return null
  // The player shows as much of a film as there is, and says what is left out.
  if (problem === 'unviewable' && modality === 'video' && formatOf(mime)?.shown) return null
  if (problem === 'unviewable' && stand?.state === 'done') return null
  if (problem === 'unviewable' && stand?.state === 'waiting') return t('problem.converting')
  if (problem) {
    const lacking = stand?.state === 'lacking' ? t('problem.lacking', { tool: stand.tool }) : ''
    const failed = stand?.state === 'failed' ? stand.why : ''
    const what = problem === 'encrypted' ? '' : detail
    return [t(`problem.${problem}`), what, lacking, failed].filter(Boolean).join(' ')
  }
  const other = modalities.length > 0 && !modalities.includes(modality)
  return other ? t('problem.other', { mime, kind }) : null
}

const factsOf = ({ files }: Siblings) =>
  Object.fromEntries(Object.values(files).map(({ sha256, facts }) => [sha256, facts]))

const isPicture = (mime: string) => mime.startsWith('image/')

/** The derivative that is shown in a file's place, if it has one. */
const standFor = ({ picture, proxy, pdf }: Derivatives) => picture ?? proxy ?? pdf

/** The rules see a file with other eyes once something stands for it, so the instance is asked for again. */
function useFreshFacts(changed: boolean): void {
  const trpc = useTRPC()
  const cache = useQueryClient()
  useEffect(() => {
    if (changed) void cache.invalidateQueries(trpc.instance.get.pathFilter())
  }, [changed, cache, trpc])
}
