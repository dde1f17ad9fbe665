import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { slot, spent } from '#server/db/schema.ts'
import { LeaseRef } from '#shared/work/phase.ts'

import { instanceIdOf } from './scene.ts'

export const NoteWork = z.object({ project: z.string(), key: z.string(), lease: LeaseRef })

/** A longer gap (seconds) between two signs of work is idle, and adds nothing. */
export const idleAfter = 120

/** Says that I have just worked in my seat: my page tells it while I type, click or scroll. */
export async function noteWork(
  context: MemberContext,
  { key, lease }: z.infer<typeof NoteWork>,
): Promise<void> {
  const instanceId = await instanceIdOf(context.db, context, key)
  await addWork(context.db, { instanceId, lease, me: context.actor.personId })
}

interface Sign {
  instanceId: string
  lease: LeaseRef
  me: string
  /** It is the decision itself. */
  ends?: boolean
  now?: SQL
}

/**
 * Adds the time since the last sign of work in a seat, or since the work was begun, where that is not idle. One statement,
 * so that two pages at once add no time twice. A seat that is not mine, or was only taken ahead, gets nothing. The end adds
 * only where no sign was given before: a page tells when it is left, and its decision waits to be sent.
 */
export async function addWork(
  db: Db | Tx,
  { instanceId, lease, me, ends = false, now = sql`now()` }: Sign,
): Promise<void> {
  const again = ends
    ? sql`nothing`
    : sql`update set at = greatest(${spent.at}, excluded.at), beats = ${spent.beats} + 1,
          seconds = ${spent.seconds} + (select ${active(sql`greatest(s.begun_at, ${spent.at})`, now)} from seat as s)`
  const seated = ends ? sql`true` : sql`s.status = 'leased'`
  await db.execute(sql`with seat as (
      select s.* from ${slot} as s where s.instance_id = ${instanceId} and s.round = ${lease.round}
        and s.phase = ${lease.phase} and s.slot = ${lease.slot} and s.holder_id = ${me}
        and s.epoch = ${lease.epoch} and s.begun = s.epoch and ${seated})
    insert into ${spent} (instance_id, round, phase, slot, person_id, seconds, beats, at)
    select s.instance_id, s.round, s.phase, s.slot, s.holder_id, ${active(sql`s.begun_at`, now)}, 1, ${now} from seat as s
    on conflict (instance_id, round, phase, slot, person_id) do ${again}`)
}

function active(since: SQL, now: SQL): SQL {
  const gap = sql`extract(epoch from ${now} - ${since})`
  return sql`(case when ${gap} between 0 and ${sql.raw(`${idleAfter}`)} then ${gap} else 0 end)::float8`
}
