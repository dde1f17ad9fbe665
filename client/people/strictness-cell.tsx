import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { ToInstances } from '#client/progress/to-instances.tsx'
import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import classes from './people.module.css'

interface StrictnessCellProps {
  strictness: Estimate
  /** What finds the rounds in which both voted; null for those who may not list them. */
  filter: InstanceFilter | null
}

/** A difference of two shares in points of a hundred, with its interval and n. */
export function StrictnessCell({ strictness, filter }: StrictnessCellProps) {
  const { t, i18n } = useTranslation('peopleFigures')
  const say = useSay()
  if (strictness.status === 'undefined') return '–'
  const signed = new Intl.NumberFormat(i18n.language, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const points = (value: number) => signed.format(value * 100)
  const { interval, n, value } = strictness
  const isTooFew = ['nothing', 'too_few'].includes(enough(n))
  const base = isTooFew || !interval ? t('tooFew', { n }) : t('n', { n })
  return (
    <>
      {t('points', { points: points(value) })}
      <small className={classes['below']}>
        {!isTooFew && interval && `${say.interval(interval, points)} · `}
        {filter ? <ToInstances search={filter}>{base}</ToInstances> : base}
      </small>
    </>
  )
}
