/**
 * A decision that waits to be sent: what to send, where it was made, and the moment (ms since 1970) it leaves. One that
 * nobody answered may have arrived; its request key makes it safe to send it again.
 */
export interface Waiting<T> {
  id: string
  project: string
  key: string
  input: T
  due: number
  state: 'waiting' | 'sending' | 'failed'
  unanswered?: boolean
  /** How often nobody answered. */
  tries?: number
}

/** How long a decision can be taken back, in milliseconds. */
export const grace = 10_000

const firstRetry = 15_000
const longestRetry = 120_000

/** How long after nobody answered for the nth time a decision is sent again by itself, in milliseconds. */
export function retryAfter(tries: number): number {
  return Math.min(firstRetry * 2 ** Math.max(0, tries - 1), longestRetry)
}

/** Full seconds until a decision leaves, never below 0. */
export function secondsLeft(waiting: Pick<Waiting<unknown>, 'due'>, now: number): number {
  return Math.max(0, Math.ceil((waiting.due - now) / 1000))
}

/** A decision can be taken back until it has left, and where the server said no. */
export function canTakeBack(waiting: Waiting<unknown>, now: number): boolean {
  if (waiting.unanswered) return false
  return waiting.state === 'failed' || (waiting.state === 'waiting' && now < waiting.due)
}

/** Those whose time has come, for the first time or again. */
export function dueNow<W extends Waiting<unknown>>(outbox: readonly W[], now: number): W[] {
  return outbox.filter((waiting) => leavesByItself(waiting) && waiting.due <= now)
}

/** What a page finds in its outbox when it starts: everything leaves at once, for its page was left; a no waits for its person. */
export function afterRestart<W extends Waiting<unknown>>(outbox: readonly W[], now: number): W[] {
  return outbox.map((waiting) =>
    waiting.state === 'failed' && !waiting.unanswered
      ? waiting
      : { ...waiting, state: 'waiting', due: Math.min(waiting.due, now) },
  )
}

function leavesByItself({ state, unanswered }: Waiting<unknown>): boolean {
  return state === 'waiting' || (state === 'failed' && unanswered === true)
}
