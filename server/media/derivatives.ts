import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { blob, projectBlob } from '#server/db/schema.ts'
import type { Derivatives } from '#shared/media/derivative.ts'

import { ring } from './derive/bell.ts'
import { derivativesOf, someWait } from './derive/derivatives-of.ts'

export const DerivativesInput = z.object({
  project: z.string(),
  files: z.array(z.string()).max(200),
})

/** What has become of the derivatives of files by now; files of other projects are left out. */
export async function derivatives(
  { db, member, request }: MemberContext,
  { files }: z.infer<typeof DerivativesInput>,
): Promise<Record<string, Derivatives>> {
  const { projectId } = member
  const own = await db
    .select({ sha256: blob.sha256, facts: blob.facts })
    .from(projectBlob)
    .innerJoin(blob, eq(blob.sha256, projectBlob.sha256))
    .where(and(eq(projectBlob.projectId, projectId), inArray(projectBlob.sha256, files)))
  const facts = Object.fromEntries(own.map((row) => [row.sha256, row.facts]))
  const all = await derivativesOf(db, facts, (sha256) => request.mediaUrl(projectId, sha256))
  const waiting = Object.entries(all).filter(([, each]) => someWait(each))
  if (waiting.length > 0)
    ring(
      db,
      waiting.map(([sha256]) => sha256),
    )
  return all
}
