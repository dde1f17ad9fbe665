import { and, desc, eq, getTableColumns, gt, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { instance, revision } from '#server/db/schema.ts'
import { besideFrom } from '#shared/double/beside.ts'
import type { Policy } from '#shared/project/policy.ts'

import { asInstance, isApart, isPending, secondSeats } from './apart-sql.ts'

type InstanceRecord = typeof instance.$inferSelect

/** How an instance stands to one who looks from the second seat. */
export interface Apart {
  /** The instance as it is, which that one must not see. */
  truth: InstanceRecord
  /** The revision that both reviews begin from. */
  base: number
  holds: boolean
}

/**
 * The instance as one person sees it. Who sits in the second seat of a drawn one, or may come to, sees it as it stood when
 * it was drawn, with their own revisions on top, until both reviews are in; the policy of the round is not known to that one.
 */
export async function fromSeat<
  T extends { instance: InstanceRecord; policy: Policy; present: Policy; me: string },
>(db: Db | Tx, asker: T): Promise<T & { apart: Apart | null }> {
  const { instance: truth, me } = asker
  if (!truth.doubled) return { ...asker, apart: null }
  const { instanceId } = truth
  const [row] = await db
    .select({
      ...getTableColumns(instance),
      holds: sql<boolean>`coalesce("instance".seat_holder = ${me}, false)`,
    })
    .from(
      asInstance(sql`select p.*, s.holder_id as seat_holder from ${secondSeats}
        cross join lateral jsonb_populate_record(i, d.seen) as p
        where d.instance_id = ${instanceId} and ${isApart(me)}`),
    )
  if (!row) return { ...asker, apart: null }
  const { holds, ...seen } = row
  const apart = { truth, base: seen.head, holds }
  const [own] = await db
    .select({ head: revision.number, headHash: revision.contentHash })
    .from(revision)
    .where(
      and(
        eq(revision.instanceId, instanceId),
        eq(revision.authorId, me),
        eq(revision.round, seen.round),
        gt(revision.number, besideFrom),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(1)
  const policy = asker.present
  return { ...asker, policy, instance: { ...seen, seq: truth.seq, ...own }, apart }
}

/** Whether both reviews of a drawn instance are in, or the second will never be. */
export async function bothAreIn(db: Db | Tx, of: InstanceRecord): Promise<boolean> {
  if (!of.doubled) return true
  const result = await db.execute(
    sql`select 1 as open from ${secondSeats} where d.instance_id = ${of.instanceId}
      and ${isPending}`,
  )
  return (result as { rows: unknown[] }).rows.length === 0
}
