import { useTranslation } from 'react-i18next'

import { keptBins } from '#shared/view/edited.ts'

/** Says how much of a text was kept: a bar of `keptBins`. */
export function useKeptName(): (bin: number) => string {
  const { t } = useTranslation('common')
  return (bin) =>
    bin === 0
      ? t('kept.same')
      : t('kept.between', { from: percent(keptBins[bin]), to: percent(keptBins[bin - 1]) })
}

function percent(share: number | undefined): number {
  return Math.round(100 * (share ?? 0))
}
