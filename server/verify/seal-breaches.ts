import type { Db } from '#server/db/db.ts'

import type { Breach } from './breach.ts'
import { headsOf, type KeptSeal, sealsIn } from './seal.ts'

/** Seals that are not linked to the one before, or that the database does not fit any more. */
export async function* sealBreaches(db: Db, folder: string): AsyncGenerator<Breach> {
  let before: KeptSeal | null = null
  for (const one of await sealsIn(folder)) {
    const { file, seal } = one
    const says = (what: string): Breach => ({ rule: 'seal', says: `seal ${file}: ${what}` })
    if (!seal) {
      yield says('it cannot be read')
    } else {
      if (seal.before !== (before?.sha256 ?? null) || seal.from !== (before?.seal?.until ?? null))
        yield says('it does not follow the one before it')
      const now = await headsOf(db, seal)
      if (now.instances !== seal.instances)
        yield says(`${now.instances} instances have events of its time, ${seal.instances} had`)
      else if (now.heads !== seal.heads) yield says('events of its time were rewritten')
    }
    before = one
  }
}
