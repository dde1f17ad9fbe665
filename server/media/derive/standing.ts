import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { blob, derivative } from '#server/db/schema.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { standing } from './kinds-of.ts'

/** A column of a query on `blob`: whether a derivative that shows the file to a person has been made. */
export function isStoodFor(db: Db | Tx): SQL<boolean> {
  const made = db
    .select({ one: sql`1` })
    .from(derivative)
    .where(
      and(
        eq(derivative.source, blob.sha256),
        inArray(derivative.kind, [...standing]),
        eq(derivative.state, 'done'),
      ),
    )
  return exists(made) as SQL<boolean>
}

/** The facts as the rules see them: a file that a derivative stands for can be viewed. */
export function asSeen(facts: MediaFacts, stoodFor: boolean): MediaFacts {
  if (!stoodFor || facts.problem !== 'unviewable') return facts
  const { problem: _, detail: __, ...rest } = facts
  return rest
}

/** The facts of files as the rules see them, by SHA-256, whichever project has them. */
export async function seenFacts(
  db: Db | Tx,
  hashes: readonly string[],
): Promise<Record<string, MediaFacts>> {
  if (hashes.length === 0) return {}
  const rows = await db
    .select({ sha256: blob.sha256, facts: blob.facts, stoodFor: isStoodFor(db) })
    .from(blob)
    .where(inArray(blob.sha256, [...hashes]))
  return Object.fromEntries(rows.map((row) => [row.sha256, asSeen(row.facts, row.stoodFor)]))
}
