import { and, eq } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { auditItem } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'

import { auditOf } from './audit-of.ts'

/** The instance at a place of a sample. */
export async function itemAt(
  db: Db,
  asking: Pick<MemberContext, 'actor' | 'member'>,
  { audit, place }: { audit: string; place: number },
): Promise<typeof auditItem.$inferSelect> {
  const { auditId } = await auditOf(db, asking, audit)
  const [item] = await db
    .select()
    .from(auditItem)
    .where(and(eq(auditItem.auditId, auditId), eq(auditItem.place, place)))
  if (!item) throw new Refusal('not_found')
  return item
}
