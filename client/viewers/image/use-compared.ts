import { use, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ComparedWith } from '#client/viewers/levels/compared-with.ts'
import type { Kept } from '#client/viewers/levels/kept-state.ts'
import type { Siblings } from '#client/viewers/viewer-props.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { otherPictures } from './other-pictures.ts'
import type { PictureState } from './picture-state.ts'
import { useSet } from './use-set.ts'
import { useSource } from './use-source.ts'

/** The picture that this one is compared with, if any. */
export function useCompared(
  kept: Kept<PictureState>,
  siblings: Siblings,
  { name, tag }: { name: string; tag: string },
) {
  const { t } = useTranslation('viewers')
  const earlier = use(ComparedWith)
  const [set, setCompared] = useSet(kept, 'compared')
  const [ended, setEnded] = useState(false)
  const [under, setUnder] = useState(false)
  const [broken, setBroken] = useState<MediumFile | null>(null)
  const others = earlier?.file
    ? [{ key: earlier.label, name: earlier.name, file: earlier.file }]
    : otherPictures(siblings, tag)
  const first = others[0]
  const compared = set ?? (earlier && first && !ended ? beside(first) : null)
  const other = others.find(({ key }) => key === compared?.with)
  const second = useSource(
    other?.file,
    useCallback((file: MediumFile) => setBroken(file), []),
  )
  const change = (next: PictureState['compared']) => {
    setEnded(next === null)
    setCompared(next)
  }
  const [own, its] = earlier?.file ? [t('pair.after'), earlier.label] : ['A', 'B']
  return {
    /** What this picture and the other one are called, in short and with their files. */
    names: [own, its] as const,
    labels: [`${own} · ${name}`, `${its} · ${other?.name ?? ''}`] as const,
    /** What stood there before lies before what stands there now. */
    otherFirst: earlier !== null,
    /** Whether each of the two has a place of its own. */
    apart: other !== undefined && (compared?.mode === 'side' || compared?.mode === 'swipe'),
    others,
    other,
    second: other ? second : null,
    compared: other ? compared : null,
    setCompared: change,
    under,
    switchOver: () => setUnder((is) => !is),
    toggle: () => change(compared || !first ? null : beside(first)),
    wrong:
      other && broken?.sha256 === other.file.sha256
        ? t('image.otherBroken', { name: other.name })
        : null,
  }
}

const beside = ({ key }: { key: string }): PictureState['compared'] => ({
  with: key,
  mode: 'side',
  edge: 50,
})
