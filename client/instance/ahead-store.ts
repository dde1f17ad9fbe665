import { createStore } from 'zustand/vanilla'

import type { Lease, Phase } from '#shared/work/phase.ts'

/** The instance that is mine to work on next: leased, and its view in the cache once `ready`. */
export interface Ahead {
  project: string
  key: string
  lease: Lease
  ready: boolean
}

/** At most one for the whole application. */
export const aheadStore = createStore<{ ahead: Ahead | null }>(() => ({ ahead: null }))

export const setAhead = (ahead: Ahead | null) => aheadStore.setState({ ahead })

/** Enough for the page to open and to begin it. */
const margin = 5_000

/** The prepared instance, where it is what one would be given now. */
export function usableAhead(
  wanted: { project: string; phase: Phase | null; besides: readonly string[] },
  now: number,
): Ahead | null {
  const { ahead } = aheadStore.getState()
  if (!ahead?.ready || ahead.project !== wanted.project) return null
  if (wanted.phase && ahead.lease.phase !== wanted.phase) return null
  if (wanted.besides.includes(ahead.key)) return null
  return Date.parse(ahead.lease.until) - now > margin ? ahead : null
}

/** What is left of a lease taken ahead is renewed while its person works, and given back when they do not. */
export function aheadCare(
  ahead: Pick<Ahead, 'lease'> | null,
  times: { now: number; active: number; taken: number; minutes: number },
): 'take' | 'give_back' | 'nothing' {
  const { active, minutes, now, taken } = times
  if (now - active > minutes * 60_000) return ahead ? 'give_back' : 'nothing'
  if (!ahead) return 'take'
  const until = Date.parse(ahead.lease.until)
  return until - now < (until - taken) / 2 ? 'take' : 'nothing'
}
