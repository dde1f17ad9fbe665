import { asClock } from '#client/lib/as-clock.ts'

export interface LeaseTime {
  /** Seconds until the lease ends, never below 0. */
  seconds: number
  /** `28:14`, or `1:02:03` from an hour on. */
  text: string
  state: 'running' | 'soon' | 'over'
}

const soon = 5 * 60

/** What is left of a lease that ends at `until` (ISO 8601), at `now` (ms since 1970). */
export function leaseTime(until: string, now: number): LeaseTime {
  const seconds = Math.max(0, Math.floor((Date.parse(until) - now) / 1000))
  const state = seconds === 0 ? 'over' : seconds <= soon ? 'soon' : 'running'
  return { seconds, text: asClock(seconds), state }
}

/** A lease is renewed while its person works, once a quarter of its time is gone. */
export function shouldRenew(
  lease: { until: string; minutes: number },
  now: number,
  lastActive: number,
): boolean {
  const left = Date.parse(lease.until) - now
  const whole = lease.minutes * 60_000
  const active = now - lastActive < Math.min(60_000, whole / 4)
  return active && left > 0 && left < whole * 0.75
}
