import { and, eq, inArray } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { blob, projectBlob } from '#server/db/schema.ts'
import { asSeen, isStoodFor } from '#server/media/derive/standing.ts'
import { homeOf } from '#server/project/space.ts'
import { type Content, mediaOf } from '#shared/instance/content.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

/**
 * What is known of every file that a content names, by its SHA-256, as the rules see it: what a derivative stands for can
 * be viewed. A file that did not come into this project is left out, be it in the store or not.
 */
export async function factsOf(
  db: Db | Tx,
  projectId: string,
  content: Content,
): Promise<Record<string, MediaFacts>> {
  const wanted = filesIn(content)
  if (wanted.length === 0) return {}
  const rows = await db
    .select({ sha256: blob.sha256, facts: blob.facts, stoodFor: isStoodFor(db) })
    .from(projectBlob)
    .innerJoin(blob, eq(blob.sha256, projectBlob.sha256))
    .where(and(eq(projectBlob.projectId, homeOf(projectId)), inArray(projectBlob.sha256, wanted)))
  return Object.fromEntries(rows.map((row) => [row.sha256, asSeen(row.facts, row.stoodFor)]))
}

/** The SHA-256 of every file that a content names, once each. */
export function filesIn(content: Content): string[] {
  const files = mediaOf(content).flatMap((medium) =>
    medium.kind === 'file' ? [medium.sha256] : [],
  )
  return [...new Set(files)]
}
