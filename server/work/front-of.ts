import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'

import { instance, slot } from '#server/db/schema.ts'
import { spaceOf } from '#server/project/space.ts'
import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'
import { type Phase, phaseAt } from '#shared/work/phase.ts'

/** The order of a queue: by priority, due date and how long something waits. */
export function queueBy(since: SQL): SQL[] {
  return [
    sql`${instance.priority} desc`,
    sql`${instance.dueAt} asc nulls last`,
    since,
    // Only what is equal in all else is told apart by this, so no language's order is worth its price on each take.
    sql`${instance.field} collate "C"`,
    sql`${instance.domain} collate "C"`,
    sql`${instance.sortKey} collate "C"`,
    sql`${instance.instanceId} collate "C"`,
  ]
}

/** How the instances of one stage follow each other: the order of the index `instance_queue`, name by name. */
const inQueue = queueBy(sql`${instance.stageSince}`)

type SeatIn = (phase: Phase) => SQL | undefined

/**
 * The ids of instances among which the first `limit` of a person's queue are: what is kept for them, their gold copies and
 * second seats, and the front of each stage, read along its index, so that its price does not grow with the queue.
 * `seatIn` says which seats of a phase count.
 */
export function frontOf(
  { me, projectId }: { me: string; projectId: string },
  wanted: { phases: readonly Phase[]; limit: number; seatIn: SeatIn },
): SQL {
  const { limit, phases, seatIn } = wanted
  const isOpen = inArray(slot.status, ['free', 'leased'])
  const seats = [
    and(eq(slot.assigneeId, me), isOpen),
    and(eq(slot.projectId, spaceOf(projectId, me)), inArray(slot.phase, [...phases]), isOpen),
  ]
  if (phases.includes('second_review'))
    seats.push(and(eq(slot.projectId, projectId), eq(slot.phase, 'second_review'), isOpen))
  const lanes = [
    ...seats.map((which) => sql`select ${slot.instanceId} from ${slot} where ${which}`),
    ...stages.flatMap((stage) => {
      const phase = phases.find((one) => one === phaseAt[stage])
      return phase ? [frontOfStage(projectId, stage, { limit, seat: seatIn(phase) })] : []
    }),
  ]
  return sql.join(lanes, sql` union all `)
}

function frontOfStage(
  projectId: string,
  stage: Stage,
  { limit, seat }: { limit: number; seat: SQL | undefined },
): SQL {
  const open = and(eq(slot.instanceId, instance.instanceId), isNull(slot.assigneeId), seat)
  // The limit inside keeps the walk along the index: without it the seats of the whole stage are read and sorted.
  return sql`(select ${instance.instanceId} from ${instance}
    cross join lateral (select 1 from ${slot} where ${open} limit 1) as seat
    where ${instance.projectId} = ${projectId} and ${instance.stage} = ${stage}
    order by ${sql.join(inQueue, sql`, `)} limit ${limit})`
}
