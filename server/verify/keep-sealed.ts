import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

import { clockOf } from '#server/db/clock-of.ts'
import type { Db } from '#server/db/db.ts'

import { headsOf, type Seal, sealsIn } from './seal.ts'

const often = 60 * 60_000

/**
 * Seals the days that are over, at once and then every hour; what is given back ends that. Whoever keeps the folder on
 * another machine, or where nothing can be changed, holds the proof against the database's own administrator.
 */
export function keepSealed(
  db: Db,
  folder: string,
  onTrouble: (error: unknown) => void,
): () => Promise<void> {
  let running = Promise.resolve()
  const once = () => {
    running = running
      .then(() => seal(db, folder))
      .then(
        () => undefined,
        (error: unknown) => onTrouble(error),
      )
  }
  once()
  const timer = setInterval(once, often)
  return () => {
    clearInterval(timer)
    return running
  }
}

/**
 * Writes one seal over everything up to the midnight (UTC) before `now`, five minutes late, so that no transaction of that
 * day is still open. Null where nothing happened since the last one.
 */
export async function seal(db: Db, folder: string, now?: Date): Promise<Seal | null> {
  const past = new Date((now ?? (await clockOf(db))).getTime() - 5 * 60_000)
  const until = `${past.toISOString().slice(0, 10)}T00:00:00.000Z`
  const last = (await sealsIn(folder)).at(-1)
  const from = last?.seal?.until ?? null
  if (last && (from === null || from >= until)) return null
  const heads = await headsOf(db, { from, until })
  if (heads.instances === 0) return null
  const before = last?.sha256 ?? null
  const made: Seal = { format: 'countersign-seal', version: 1, from, until, ...heads, before }
  await mkdir(folder, { recursive: true })
  const day = new Date(Date.parse(until) - 1).toISOString().slice(0, 10)
  // Never over one that is there, and read-only from then on.
  const file = await open(join(folder, `${day}.json`), 'wx', 0o444)
  try {
    await file.writeFile(`${JSON.stringify(made, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return made
}
