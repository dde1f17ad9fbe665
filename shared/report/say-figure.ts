import { enough } from '#shared/agreement/enough.ts'

import type { ReportFigure } from './report-facts.ts'
import type { ReportWords } from './report-words.ts'

/** Digits as a paper prints them: three behind the point for a coefficient, one for a percentage. */
const coefficient = (value: number) => value.toFixed(3).replace('-', '−')
const percent = (value: number) => `${(100 * value).toFixed(1)} %`

/**
 * A figure with its interval, or the reason where there is none. On fewer than 20 a coefficient has no interval, and on
 * fewer than 50 every figure carries the mark that a note below the table explains. Wilson's interval holds for any n.
 */
export function sayFigure(
  figure: ReportFigure,
  words: ReportWords,
  as: 'coefficient' | 'percent' | 'share' = 'coefficient',
): string {
  if (figure.status === 'undefined')
    return `– (${as === 'share' ? words.noCase : reasonOf(figure.reason, words)})`
  const write = as === 'coefficient' ? coefficient : percent
  const bears = enough(figure.n)
  if (bears === 'nothing' && as !== 'share') return `– (${words.tooFew})`
  const value = write(figure.value)
  const mark = bears === 'enough' ? '' : '†'
  const isBare = bears === 'too_few' && figure.interval?.method !== 'wilson'
  if (isBare || figure.interval === null) return `${value}${mark}`
  const { high, low } = figure.interval
  return `${value}${mark} (${words.interval(write(low), write(high))})`
}

/** Whether a note on small numbers belongs below a table of these. */
export function isMarked(figure: ReportFigure): boolean {
  return figure.status === 'ok' && enough(figure.n) !== 'enough'
}

function reasonOf(reason: string, { reasons }: ReportWords): string {
  return reasons[reason] ?? reason.replaceAll('_', ' ')
}
