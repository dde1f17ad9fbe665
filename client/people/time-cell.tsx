import { useTranslation } from 'react-i18next'

import { asClock } from '#client/lib/as-clock.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { Quartiles } from '#shared/view/people-figures.ts'

import classes from './people.module.css'

/** The median of the time, the middle half, and of how many; `of` is how many there are with and without a time. */
export function TimeCell({ time, of }: { time: Quartiles | null; of: number }) {
  const { t } = useTranslation('peopleFigures')
  if (!time || enough(time.n) === 'nothing')
    return of === 0 ? (
      '–'
    ) : (
      <>
        –<small className={classes['below']}>{t('time.none', { count: of })}</small>
      </>
    )
  const isTooFew = enough(time.n) === 'too_few'
  return (
    <>
      {asClock(time.median)}
      <small className={classes['below']}>
        {isTooFew
          ? t('time.tooFew', { n: time.n })
          : t('time.spread', { low: asClock(time.low), high: asClock(time.high), n: time.n })}
        {time.n < of && ` ${t('time.of', { of })}`}
      </small>
    </>
  )
}
