import type { Db } from '#server/db/db.ts'

import { Bell } from './bell.ts'
import { onRing } from './bus.ts'
import { clockOf, type Happening, happeningsSince } from './happenings.ts'

/** Between two looks at the events; what this process wrote itself is seen at once. */
const pause = 2_000

/**
 * An event carries the time its transaction began, and is seen when that ends: every look goes back this far, and what was
 * seen before is left out.
 */
const overlap = 10_000

/** A gap of more than this is not told event by event. */
const longest = 120_000

type Hear = (happened: Happening[] | null) => void

const feeds = new WeakMap<Db, Feed>()

/** The one reader of this process for a database. */
export function feedOf(db: Db): Feed {
  const feed = feeds.get(db) ?? new Feed(db)
  feeds.set(db, feed)
  return feed
}

/** Reads the events while somebody listens: from the table, so that it hears of every server's. */
class Feed {
  private readonly db: Db
  private readonly bell = new Bell()
  private readonly ears = new Map<Hear, string>()
  private readonly seen = new Map<string, number>()
  private reading = false
  /** The database's time of the last look. */
  upTo = 0

  constructor(db: Db) {
    this.db = db
  }

  get streams(): number {
    return this.ears.size
  }

  streamsOf(person: string): number {
    return [...this.ears.values()].filter((one) => one === person).length
  }

  /** Calls `hear` with what happens from now on; null says that anything may have. Given back is the way to stop. */
  listen(person: string, hear: Hear): () => void {
    this.ears.set(hear, person)
    if (!this.reading) void this.read()
    return () => {
      this.ears.delete(hear)
      if (this.ears.size === 0) this.bell.ring()
    }
  }

  private async read(): Promise<void> {
    this.reading = true
    const deaf = onRing(this.db, () => this.bell.ring())
    while (this.ears.size > 0) {
      // A database that does not answer is asked again; meanwhile the pages ask for themselves.
      await this.look().catch(() => undefined)
      await this.bell.wait(pause)
    }
    deaf()
    this.seen.clear()
    this.upTo = 0
    this.reading = false
  }

  private async look(): Promise<void> {
    const clock = await clockOf(this.db)
    const from = this.upTo || clock
    const known = clock - from <= longest
    const happened = known ? await happeningsSince(this.db, from - overlap) : null
    const fresh = happened?.filter(({ id }) => !this.seen.has(id)) ?? null
    for (const { id } of fresh ?? []) this.seen.set(id, clock)
    for (const [id, at] of this.seen) if (at < clock - 3 * overlap) this.seen.delete(id)
    this.upTo = clock
    if (fresh?.length === 0) return
    for (const hear of this.ears.keys()) hear(fresh)
  }
}

/** What happened since a stream last told something (null: it is new); null where that is too long ago. */
export async function missedSince(
  db: Db,
  last: number | null,
): Promise<{ happened: Happening[] | null; upTo: number }> {
  const upTo = await clockOf(db)
  const told = last ?? upTo
  const happened =
    upTo - told > longest || told > upTo ? null : await happeningsSince(db, told - overlap)
  return { happened, upTo }
}
