import type { Db } from '#server/db/db.ts'

type Ear = (wanted: readonly string[]) => void

const ears = new WeakMap<Db, Set<Ear>>()

/** Wakes whoever makes derivatives for this database in this process. `wanted` are files that a person is looking at now. */
export function ring(db: Db, wanted: readonly string[] = []): void {
  for (const hear of ears.get(db) ?? []) hear(wanted)
}

/** Hears the bell until the returned function is called. */
export function onRing(db: Db, hear: Ear): () => void {
  const all = ears.get(db) ?? new Set()
  ears.set(db, all.add(hear))
  return () => all.delete(hear)
}
