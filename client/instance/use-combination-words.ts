import { useTranslation } from 'react-i18next'

import { type Modality, modalities } from '#shared/media/modality.ts'

/** The modalities of each side of a combination, in one order everywhere. */
export function sidesOf(combination: string): Modality[][] {
  return combination
    .split('>')
    .map((side) => modalities.filter((modality) => side.split('+').includes(modality)))
}

/** A combination (`image+audio>image`) in words. */
export function useCombinationWords(): (combination: string) => string {
  const { t } = useTranslation('common')
  return (combination) =>
    sidesOf(combination)
      .map((side) => side.map((modality) => t(`modality.${modality}`)).join(' + '))
      .join(' → ')
}
