import type { Db } from '#server/db/db.ts'

const ears = new WeakMap<Db, Set<() => void>>()

/** Wakes whoever works on jobs of this database in this process. */
export function ring(db: Db): void {
  for (const hear of ears.get(db) ?? []) hear()
}

/** Hears the bell until the returned function is called. */
export function onRing(db: Db, hear: () => void): () => void {
  const all = ears.get(db) ?? new Set()
  ears.set(db, all.add(hear))
  return () => all.delete(hear)
}
