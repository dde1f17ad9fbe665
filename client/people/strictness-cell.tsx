import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'

import classes from './people.module.css'

/** A difference of two shares in points of a hundred, with its interval and n. */
export function StrictnessCell({ strictness }: { strictness: Estimate }) {
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
  return (
    <>
      {t('points', { points: points(value) })}
      <small className={classes['below']}>
        {isTooFew || !interval
          ? t('tooFew', { n })
          : `${say.interval(interval, points)} · ${t('n', { n })}`}
      </small>
    </>
  )
}
