import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'
import type { Share } from '#shared/view/overview.ts'

export function shareOf(k: number, n: number): Share {
  return { k, n, interval: n > 0 ? wilsonInterval(k, n) : null }
}
