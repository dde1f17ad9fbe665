/** A decision that waits to be sent: what to send, where it was made, and the moment (ms since 1970) it leaves. */
export interface Waiting<T> {
  id: string
  project: string
  key: string
  input: T
  due: number
  state: 'waiting' | 'sending' | 'failed'
}

/** How long a decision can be taken back, in milliseconds. */
export const grace = 10_000

/** Full seconds until a decision leaves, never below 0. */
export function secondsLeft(waiting: Pick<Waiting<unknown>, 'due'>, now: number): number {
  return Math.max(0, Math.ceil((waiting.due - now) / 1000))
}

/** A decision can be taken back until it has left; one that failed too. */
export function canTakeBack(waiting: Waiting<unknown>, now: number): boolean {
  return waiting.state === 'failed' || (waiting.state === 'waiting' && now < waiting.due)
}

/** Those whose time has come. One found after a restart, or left `sending` by one, is sent again: its request key makes that safe. */
export function dueNow<W extends Waiting<unknown>>(outbox: readonly W[], now: number): W[] {
  return outbox.filter((waiting) => waiting.state === 'waiting' && waiting.due <= now)
}

/** What a page finds in its outbox when it starts: everything leaves at once, for its page was left. */
export function afterRestart<W extends Waiting<unknown>>(outbox: readonly W[], now: number): W[] {
  return outbox.map((waiting) =>
    waiting.state === 'failed'
      ? waiting
      : { ...waiting, state: 'waiting', due: Math.min(waiting.due, now) },
  )
}
