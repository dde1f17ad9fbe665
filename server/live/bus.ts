import type { Db } from '#server/db/db.ts'

const waiting = new WeakMap<Db, () => void>()

/** Says that something was written, so that nobody has to wait for the next look. Correct without it: only later. */
export function ring(db: Db): void {
  waiting.get(db)?.()
}

/** Hears of what this process wrote; given back is the way to stop. */
export function onRing(db: Db, hear: () => void): () => void {
  waiting.set(db, hear)
  return () => waiting.delete(db)
}
