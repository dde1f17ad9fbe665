import { useTranslation } from 'react-i18next'

import { enough } from '#shared/agreement/enough.ts'
import type { Estimate, Interval } from '#shared/agreement/estimate.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'

/** Figures in words and digits of the reader's language. Nothing is rounded before it is written. */
export function useSay() {
  const { t, i18n } = useTranslation('agreement')
  const two = new Intl.NumberFormat(i18n.language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  })
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 })
  const coefficient = (value: number) => two.format(value)
  const percent = (value: number) => share.format(value)
  const why = (estimate: Estimate) =>
    estimate.status === 'undefined'
      ? t(`why.${estimate.reason}`)
      : t(enough(estimate.n) === 'nothing' ? 'tooFew' : `why.${stillness(estimate)}`)
  return {
    coefficient,
    percent,
    count: (n: number) => n.toLocaleString(i18n.language),
    /** A coefficient of one unit says nothing, so it is not written. */
    value: (estimate: Estimate) =>
      estimate.status === 'ok' && enough(estimate.n) !== 'nothing'
        ? coefficient(estimate.value)
        : '–',
    share: (estimate: Estimate) => (estimate.status === 'ok' ? percent(estimate.value) : '–'),
    interval: (interval: Interval, write: (value: number) => string = coefficient) =>
      t('interval', { low: write(interval.low), high: write(interval.high) }),
    why,
    /** What stands in the place of an interval. */
    noInterval: (estimate: Estimate) =>
      estimate.status === 'ok' && enough(estimate.n) === 'too_few' ? t('tooFew') : why(estimate),
  }
}

/** Why a figure that exists has no interval. */
function stillness({ value }: { value: number }) {
  return value === 1 ? 'perfect' : 'no_spread'
}

/** What a person may conclude from the figures, judged by the lower end of the interval. */
export function verdictOf({ alpha, n }: Figures) {
  if (alpha.status === 'undefined') return alpha.reason
  const bears = enough(n)
  if (bears === 'nothing' || bears === 'too_few') return 'too_few'
  if (!alpha.interval) return stillness(alpha)
  if (alpha.interval.low >= 0.8) return 'reliable'
  if (alpha.interval.low >= 0.667) return 'tentative'
  return alpha.interval.high < 0.667 ? 'low' : 'open'
}

export type Say = ReturnType<typeof useSay>
