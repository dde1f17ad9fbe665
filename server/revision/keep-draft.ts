import { randomUUID } from 'node:crypto'

import { inArray, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { draft } from '#server/db/schema.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Content } from '#shared/instance/content.ts'

export interface Draft {
  base: number
  content: Content
  checks: string[]
  /** The name of this state; a new one where it is left out. */
  stamp?: string
  /** The states of the draft that this one contains. */
  known: readonly string[]
}

/**
 * Keeps a person's unsaved work on an instance in place of a state that it contains. Null where another state is kept that
 * it knows nothing of: that one stays.
 */
export async function keepDraft(
  db: Db | Tx,
  of: { instanceId: string; personId: string },
  kept: Draft,
): Promise<{ at: Date; stamp: string } | null> {
  const { base, checks, known, stamp = randomUUID() } = kept
  const row = { base, content: canonicalJson(kept.content), checks, stamp }
  const [stored] = await db
    .insert(draft)
    .values({ ...of, ...row })
    .onConflictDoUpdate({
      target: [draft.instanceId, draft.personId],
      set: { ...row, at: sql`now()` },
      setWhere: inArray(draft.stamp, [...known, stamp]),
    })
    .returning({ at: draft.at, stamp: draft.stamp })
  return stored ?? null
}
