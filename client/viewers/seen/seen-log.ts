import { createContext } from 'react'

import { joinSeen, type Seen } from '#shared/media/seen.ts'

export type SeenByMedium = Readonly<Record<string, Seen>>

/** What a person looks at on one page, by the bytes of the medium; what the server does not know yet waits to be told. */
export class SeenLog {
  private all: SeenByMedium
  private untold: SeenByMedium = {}
  private seers = new Set<() => void>()

  constructor(before: SeenByMedium) {
    this.all = before
  }

  read = (): SeenByMedium => this.all

  subscribe = (see: () => void): (() => void) => {
    this.seers.add(see)
    return () => this.seers.delete(see)
  }

  note(medium: string, seen: Seen): void {
    const before = this.all[medium]
    const now = before ? joinSeen(before, seen) : seen
    if (before && JSON.stringify(now) === JSON.stringify(before)) return
    this.all = { ...this.all, [medium]: now }
    this.wait({ [medium]: seen })
    for (const see of this.seers) see()
  }

  /** What is to be told now; it counts as told until it is given back. */
  take(): SeenByMedium {
    const taken = this.untold
    this.untold = {}
    return taken
  }

  giveBack(seen: SeenByMedium): void {
    this.wait(seen)
  }

  private wait(seen: SeenByMedium): void {
    const waiting = { ...this.untold }
    for (const [medium, now] of Object.entries(seen)) {
      const before = waiting[medium]
      waiting[medium] = before ? joinSeen(before, now) : now
    }
    this.untold = waiting
  }
}

/** The log of the page that the viewers below stand on; null where nobody keeps one. */
export const SeenContext = createContext<SeenLog | null>(null)
