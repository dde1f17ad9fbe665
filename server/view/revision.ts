import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { revision as revisionTable } from '#server/db/schema.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { Refusal } from '#shared/errors.ts'
import type { Content } from '#shared/instance/content.ts'
import type { MediumFile, RevisionHead } from '#shared/view/instance-view.ts'

import { filesOf } from './files-of.ts'
import { lookAt, naming } from './look-at.ts'
import { revisionHead } from './revision-head.ts'
import { showsRevision } from './shows-revision.ts'

export const RevisionInput = z.object({
  project: z.string(),
  key: z.string(),
  number: z.number().int(),
})

/** One revision with its content. */
export async function revision(
  context: MemberContext,
  input: z.infer<typeof RevisionInput>,
): Promise<{ head: RevisionHead; content: Content; files: Record<string, MediumFile> }> {
  return lookAt(context, input.key, async (look) => {
    const [row] = await look.tx
      .select()
      .from(revisionTable)
      .where(
        and(
          eq(revisionTable.instanceId, look.instance.instanceId),
          eq(revisionTable.number, input.number),
        ),
      )
    if (!row || !showsRevision(look, row)) throw new Refusal('not_found')
    const content = contentIn(row.content)
    const names = await naming(look, [row.authorId])
    return {
      head: revisionHead(row, names),
      content,
      files: await filesOf(context, look, [content]),
    }
  })
}
