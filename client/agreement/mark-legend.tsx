import { useTranslation } from 'react-i18next'

import classes from './agreement.module.css'

/** Which mark is what, in words. */
export function MarkLegend({ dot, diamond }: { dot: string; diamond: string }) {
  return (
    <span className={classes['marks']}>
      <b data-as="dot" aria-hidden /> {dot} <b data-as="diamond" aria-hidden /> {diamond}
    </span>
  )
}

/** The two coefficients that rows draw. */
export function CoefficientLegend() {
  const { t } = useTranslation('agreement')
  return <MarkLegend dot={t('measureName.alpha')} diamond={t('measureName.ac1')} />
}
