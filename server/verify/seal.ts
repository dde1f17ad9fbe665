import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Db } from '#server/db/db.ts'

/**
 * What a day looked like, kept outside the database: the SHA-256 over the last event of each instance that had one from
 * `from` (null: the beginning) up to `until`. Each event carries the hash of those before it, and each seal that of the
 * file before it; so whoever rewrites a history, even a whole one, cannot make the old seals fit.
 */
export const Seal = z.object({
  format: z.literal('countersign-seal'),
  version: z.literal(1),
  from: z.iso.datetime().nullable(),
  until: z.iso.datetime(),
  instances: z.number().int(),
  heads: z.string(),
  before: z.string().nullable(),
})
export type Seal = z.infer<typeof Seal>

export interface KeptSeal {
  file: string
  sha256: string
  seal: Seal | null
}

/** The seals of a folder, oldest first; one that cannot be read comes without what it says. */
export async function sealsIn(folder: string): Promise<KeptSeal[]> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name)).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      return { file, sha256, seal: readSeal(text) }
    }),
  )
}

function readSeal(text: string): Seal | null {
  try {
    return Seal.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const Heads = z.object({ rows: z.array(z.object({ n: z.number(), hash: z.string() })) })

/** The heads of the chains that grew in a stretch of time, as the database has them now. */
export async function headsOf(
  db: Db,
  { from, until }: Pick<Seal, 'from' | 'until'>,
): Promise<Pick<Seal, 'instances' | 'heads'>> {
  const since = from === null ? sql`true` : sql`at >= ${from}::timestamptz`
  const { rows } = Heads.parse(
    await db.execute(sql`
      with head as (
        select distinct on (instance_id collate "C") instance_id collate "C" as id, seq, hash
        from event where ${since} and at < ${until}::timestamptz
        order by instance_id collate "C", seq desc)
      select count(*)::int as n, encode(sha256(convert_to(
        coalesce(string_agg(id || ' ' || seq || ' ' || hash, e'\n' order by id), ''), 'UTF8')), 'hex') as hash
      from head`),
  )
  return { instances: rows[0]?.n ?? 0, heads: rows[0]?.hash ?? '' }
}
