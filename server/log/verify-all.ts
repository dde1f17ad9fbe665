import { and, asc, count, desc, eq, gt, inArray } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { event, instance, person, projectEvent } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { Breaches } from '#server/verify/breach.ts'
import { historyBreaches } from '#server/verify/history-breaches.ts'
import { type LastVerified, Verified } from '#shared/view/log-view.ts'
import { isVoteSecret, isVoting } from '#shared/view/sees.ts'

const together = 200
const named = 20

/**
 * Looks at the chain of every instance, in batches of which each is one moment, and says after each how far it came. At its
 * end the result is an act on the project. Memory does not grow with the data.
 */
export async function* verifyAll({ actor, db, member }: MemberAct): AsyncGenerator<Verified> {
  const ofProject = eq(instance.projectId, member.projectId)
  const [all] = await db.select({ n: count() }).from(instance).where(ofProject)
  const so: Verified = { instances: 0, of: all?.n ?? 0, events: 0, broken: [], brokenCount: 0 }
  yield so
  for (let last = ''; ;) {
    const batch = await db.transaction(
      async (tx) => {
        const rows = await tx
          .select()
          .from(instance)
          .where(and(ofProject, gt(instance.instanceId, last)))
          .orderBy(asc(instance.instanceId))
          .limit(together)
        const ids = rows.map(({ instanceId }) => instanceId)
        const events = await tx
          .select()
          .from(event)
          .where(inArray(event.instanceId, ids))
          .orderBy(event.seq)
        return { rows, events: Map.groupBy(events, ({ instanceId }) => instanceId) }
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    )
    const newest = batch.rows.at(-1)
    if (!newest) break
    last = newest.instanceId
    for (const row of batch.rows) lookAt(so, row, batch.events.get(row.instanceId) ?? [])
    yield so
  }
  const payload = { instances: so.instances, events: so.events, broken: so.brokenCount }
  await transact(db, (tx) =>
    recordProjectEvent(tx, {
      projectId: member.projectId,
      act: 'verify_log',
      actorId: actor.personId,
      payload,
    }),
  )
}

type Row = typeof instance.$inferSelect

/** Whatever the round hides is not counted before it ends, or the sum would tell of a vote. */
function lookAt(so: Verified, row: Row, events: (typeof event.$inferSelect)[]): void {
  const breaches = new Breaches()
  historyBreaches({ instance: row, events }, breaches)
  so.instances++
  so.events += events.filter(
    (one) => !isVoteSecret(one, row) && one.payload['beside'] !== true,
  ).length
  const [first] = breaches.found
  if (!first) return
  so.brokenCount++
  if (so.broken.length < named) {
    const says = isVoting(row.stage) ? null : first.says
    so.broken.push({ key: row.key, id: row.externalId, says })
  }
}

/** When every chain was last looked at, by whom, and what it came to. */
export async function lastVerified({ db, member }: MemberAct): Promise<LastVerified | null> {
  const [last] = await db
    .select({ at: projectEvent.at, by: person.name, payload: projectEvent.payload })
    .from(projectEvent)
    .leftJoin(person, eq(person.personId, projectEvent.actorId))
    .where(and(eq(projectEvent.projectId, member.projectId), eq(projectEvent.act, 'verify_log')))
    .orderBy(desc(projectEvent.seq))
    .limit(1)
  if (!last) return null
  const { broken, events, instances } = Counts.parse(last.payload)
  return { at: last.at.toISOString(), by: last.by, broken, events, instances }
}

const Counts = Verified.pick({ instances: true, events: true }).extend({
  broken: Verified.shape.brokenCount,
})
