import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { MemberContext } from '#server/context.ts'
import { editMeasure, instance, revision } from '#server/db/schema.ts'
import { submittedEdits } from '#server/instance/submitted-edits.ts'
import { measureSome } from '#server/rated/measure-some.ts'
import { levenshtein } from '#shared/agreement/levenshtein.ts'
import { bySide, Content } from '#shared/instance/content.ts'

const atOnce = 3000

/** Measures what was submitted and not measured yet, for a quarter of a second at most: whoever asks goes on asking. */
export async function measureEdits({ db, member }: MemberContext): Promise<void> {
  const base = alias(revision, 'base')
  const rows = await db
    .select({
      instanceId: revision.instanceId,
      revision: revision.number,
      content: revision.content,
      base: base.content,
    })
    .from(sql`(${submittedEdits}) as edits`)
    .innerJoin(instance, eq(instance.instanceId, sql`edits.instance_id`))
    .innerJoin(
      revision,
      sql`${revision.instanceId} = edits.instance_id and ${revision.number} = edits.revision`,
    )
    .innerJoin(base, sql`${base.instanceId} = edits.instance_id and ${base.number} = 1`)
    .where(sql`${instance.projectId} = ${member.projectId} and edits.question is null`)
    .limit(atOnce)
  const measured = await measureSome(rows, ({ base: before, content, ...row }) => ({
    ...row,
    ...keptOf(textsOf(before), textsOf(content)),
  }))
  if (measured.length > 0) await db.insert(editMeasure).values(measured).onConflictDoNothing()
}

const Texts = Content.pick({ question: true, answer: true })

function textsOf(content: string) {
  return Texts.parse(JSON.parse(content))
}

function keptOf(before: ReturnType<typeof textsOf>, after: ReturnType<typeof textsOf>) {
  return bySide((side) => levenshtein(before[side].text, after[side].text).similarity)
}
