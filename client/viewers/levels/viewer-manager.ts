import { Scope } from '#client/lib/scope.ts'

import type { HeavyKind, Level } from './level.ts'
import { type Claim, seats } from './seats.ts'

interface Entry {
  claim: Claim
  level: Level
  tell: (level: Level) => void
}

/** Long enough that what only passes by while the page scrolls does not wake. */
const dwell = 150

/** Decides for all heavy viewers of a page which are live; nothing else changes a level. */
export class ViewerManager {
  private entries = new Map<string, Entry>()
  private asked = 0
  private waiting: Scope | null = null

  /** A viewer joins as a poster; the answer takes it out again. */
  join(id: string, kind: HeavyKind, tell: (level: Level) => void): () => void {
    const claim = { id, kind, seen: 0, near: false, wanted: 0, pinned: false, live: false }
    this.entries.set(id, { claim, level: 'poster', tell })
    tell('poster')
    return () => {
      this.entries.delete(id)
      this.later()
    }
  }

  /** What the screen shows of a viewer. */
  see(id: string, sight: Partial<Pick<Claim, 'seen' | 'near'>>): void {
    const entry = this.entries.get(id)
    if (!entry) return
    Object.assign(entry.claim, sight)
    this.later()
  }

  /** A person asks for this viewer: it is live at once; false where it has not joined. */
  want(id: string): boolean {
    const entry = this.entries.get(id)
    if (!entry) return false
    Object.assign(entry.claim, { wanted: ++this.asked, near: true })
    this.settle()
    return true
  }

  /** Keeps a viewer live while it plays or holds what is not saved. */
  pin(id: string, pinned: boolean): void {
    const entry = this.entries.get(id)
    if (!entry || entry.claim.pinned === pinned) return
    entry.claim.pinned = pinned
    this.later()
  }

  private later(): void {
    if (this.waiting) return
    this.waiting = new Scope()
    this.waiting.timeout(() => this.settle(), dwell)
  }

  private settle(): void {
    this.waiting?.dispose()
    this.waiting = null
    const entries = [...this.entries.values()]
    const given = seats(entries.map(({ claim }) => claim))
    // Who leaves goes first, so that no moment has more than the limit.
    for (const entry of entries)
      if (entry.claim.live && !given.has(entry.claim.id)) {
        Object.assign(entry.claim, { live: false, wanted: 0 })
        this.move(entry, 'suspended')
      }
    for (const entry of entries)
      if (!entry.claim.live && given.has(entry.claim.id)) {
        entry.claim.live = true
        this.move(entry, 'live')
      }
  }

  private move(entry: Entry, level: Level): void {
    entry.level = level
    entry.tell(level)
  }
}

/** One for the page: contexts, workers and decoders are counted by page, not by instance. */
export const viewerManager = new ViewerManager()
