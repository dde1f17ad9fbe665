import { useTranslation } from 'react-i18next'

import classes from './agreement.module.css'

/** Which mark is what, in words. */
export function MarkLegend({ dot, diamond }: { dot: string; diamond?: string | undefined }) {
  return (
    <span className={classes['marks']}>
      <b data-as="dot" aria-hidden /> {dot}{' '}
      {diamond !== undefined && (
        <>
          <b data-as="diamond" aria-hidden /> {diamond}
        </>
      )}
    </span>
  )
}

/** The coefficients that rows draw; of sets there is one. */
export function CoefficientLegend({ hasAC1 = true }: { hasAC1?: boolean }) {
  const { t } = useTranslation('agreement')
  return (
    <MarkLegend dot={t('measureName.alpha')} diamond={hasAC1 ? t('measureName.ac1') : undefined} />
  )
}
