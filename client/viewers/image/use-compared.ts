import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Kept } from '#client/viewers/levels/kept-state.ts'
import type { Siblings } from '#client/viewers/viewer-props.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { otherPictures } from './other-pictures.ts'
import type { PictureState } from './picture-state.ts'
import { useSet } from './use-set.ts'
import { useSource } from './use-source.ts'

/** The picture that this one is compared with, if any. */
export function useCompared(kept: Kept<PictureState>, siblings: Siblings, tag: string) {
  const { t } = useTranslation('viewers')
  const [compared, setCompared] = useSet(kept, 'compared')
  const [under, setUnder] = useState(false)
  const [broken, setBroken] = useState<MediumFile | null>(null)
  const others = otherPictures(siblings, tag)
  const other = others.find(({ key }) => key === compared?.with)
  const second = useSource(
    other?.file,
    useCallback((file: MediumFile) => setBroken(file), []),
  )
  const start = () => {
    const first = others[0]
    if (first) setCompared({ with: first.key, mode: 'side', edge: 50 })
  }
  return {
    others,
    other,
    second: other ? second : null,
    compared: other ? compared : null,
    setCompared,
    under,
    switchOver: () => setUnder((is) => !is),
    toggle: () => (compared ? setCompared(null) : start()),
    wrong:
      other && broken?.sha256 === other.file.sha256
        ? t('image.otherBroken', { name: other.name })
        : null,
  }
}
