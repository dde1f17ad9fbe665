import { and, eq, exists, inArray, lt, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { blob, derivative, projectBlob } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'

import { edition, kindsOf, rankOf } from './kinds-of.ts'

const page = 200

/**
 * Notes what is to be made of files that came into a project since the last time, or that an older table of kinds was asked
 * about: some hundred at once. Returns how many files it looked at.
 */
export async function plan(db: Db): Promise<number> {
  return transact(db, async (tx) => {
    const claimed = tx
      .select({ one: sql`1` })
      .from(projectBlob)
      .where(eq(projectBlob.sha256, blob.sha256))
    const files = await tx
      .select({ sha256: blob.sha256, facts: blob.facts })
      .from(blob)
      .where(and(lt(blob.planned, edition), exists(claimed)))
      .limit(page)
      .for('update', { skipLocked: true })
    if (files.length === 0) return 0
    const rows = files.flatMap(({ sha256, facts }) => {
      const kinds = kindsOf(facts)
      return kinds.map((kind) => {
        const rank = rankOf(kind, kinds)
        return { source: sha256, kind, state: 'waiting' as const, rank }
      })
    })
    if (rows.length > 0) await tx.insert(derivative).values(rows).onConflictDoNothing()
    const hashes = files.map(({ sha256 }) => sha256)
    await tx.update(blob).set({ planned: edition }).where(inArray(blob.sha256, hashes))
    return files.length
  })
}
