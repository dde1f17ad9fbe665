import { and, arrayContains, eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { type comment, type instance, membership } from '#server/db/schema.ts'
import { isVoting } from '#shared/view/sees.ts'

import type { Apart } from './apart.ts'

type Row = typeof comment.$inferSelect

/** What one in the second seat may read: what was said before that round, and what leads said of the imported record. */
export async function besidesFirst(
  tx: Tx,
  look: { instance: typeof instance.$inferSelect; apart: Apart },
): Promise<(row: Row) => boolean> {
  const { projectId, round } = look.instance
  const rows = await tx
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.projectId, projectId), arrayContains(membership.roles, ['lead'])))
  const leads = new Set(rows.map(({ id }) => id))
  return (row) =>
    row.round < round ||
    (row.round === round &&
      leads.has(row.personId) &&
      !isVoting(row.stage) &&
      row.revision <= look.apart.base)
}
