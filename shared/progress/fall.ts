import { spreadOf } from '#shared/agreement/jackknife.ts'
import { krippendorffAlpha } from '#shared/agreement/krippendorff-alpha.ts'
import { type Pattern, unitsOf } from '#shared/agreement/pattern.ts'
import { studentT } from '#shared/agreement/student-t.ts'

/** The weeks that count as recent, and how many rounds each window must have. */
export const recentWeeks = 4
export const fewestRounds = 50

/** Alpha of the time before and of the recent weeks, and the 95 % interval of what it changed by. */
export interface Fall {
  before: { value: number; n: number }
  recent: { value: number; n: number }
  low: number
  high: number
}

/**
 * Whether agreement fell: alpha of the recent weeks less alpha of the time before, ± t · √(SE₁² + SE₂²), where both errors
 * are jackknifed over rounds and t has the degrees of freedom of the smaller window. Null unless each window has 50 rounds
 * and the whole interval lies below 0.
 *
 * The windows share no round, so their errors are independent; for the errors see `jackknife.ts`. Alpha also falls where
 * nobody changed but fewer instances are bad, so the sentence beside it has to say so.
 */
export function fallOf(before: readonly Pattern[], recent: readonly Pattern[]): Fall | null {
  const [n, m] = [unitsOf(before), unitsOf(recent)]
  if (Math.min(n, m) < fewestRounds) return null
  const [old, now] = [before, recent].map((units) => spreadOf(units, krippendorffAlpha))
  if (!old || !now) return null
  const change = now.value - old.value
  const reach = studentT(0.975, Math.min(n, m) - 1) * Math.hypot(old.error, now.error)
  if (change + reach >= 0) return null
  return {
    before: { value: old.value, n },
    recent: { value: now.value, n: m },
    low: change - reach,
    high: change + reach,
  }
}
