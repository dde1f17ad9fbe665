import { and, eq, inArray, ne, not, notInArray, or, type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { event, instance, part, sight, slot, suggestionVerdict } from '#server/db/schema.ts'
import { maySitSecond, secondSeats, seenInstances } from '#server/double/apart-sql.ts'
import { rowColumns } from '#server/instance/row.ts'
import { spaceOf, spacesOf } from '#server/project/space.ts'
import type { Terms } from '#shared/people/terms.ts'
import { partFor, type Phase } from '#shared/work/phase.ts'

import { frontOf, queueBy } from './front-of.ts'
import { withinSkills } from './within-skills.ts'

/** Whose work in which project. */
export interface Worker {
  me: string
  projectId: string
  terms: Terms
}

export function workerOf({ actor, member }: MemberAct): Worker {
  return { me: actor.personId, projectId: member.projectId, terms: member.terms }
}

/**
 * The seats that a person may take: free, abandoned or taken ahead, not kept for another, in the present round and within
 * the person's skills, and none that the rules of four eyes or of blindness forbid; none at all for whoever is stopped.
 * The query must join `instance`.
 */
export function mayTake(worker: Worker, phases: readonly Phase[]): SQL | undefined {
  const { me, projectId, terms } = worker
  if (terms.stopped) return sql`false`
  const seconds = phases.includes('second_review')
  const checks = phases.some((phase) => partFor[phase] === 'checker')
  const first = and(eq(slot.round, instance.round), withinSkills(terms))
  return and(
    inArray(slot.projectId, spacesOf({ projectId, me })),
    inArray(slot.phase, [...phases]),
    seconds ? or(and(ne(slot.phase, 'second_review'), first), maySecond(worker)) : first,
    sql`(${slot.status} = 'free' or (${slot.status} = 'leased' and (${slot.leaseUntil} < now() or ${slot.begun} < ${slot.epoch})))`,
    sql`(${slot.assigneeId} is null or ${slot.assigneeId} = ${me})`,
    sql`not exists (select 1 from ${slot} as own where own.instance_id = ${slot.instanceId}
      and (own.round = ${slot.round} or own.phase = 'second_review' and own.cycle = ${slot.cycle}
        and own.status = 'leased')
      and own.holder_id = ${me}
      and not (own.status = 'leased' and own.begun < own.epoch))`,
    sql`not exists (select 1 from ${part} where ${part.instanceId} = ${instance.instanceId}
      and ${part.cycle} = ${instance.cycle} and ${part.personId} = ${me}
      and ${part.part} <> case when ${slot.phase} in ('review', 'second_review') then 'author' else 'checker' end)`,
    checks ? mayCheck(me) : undefined,
  )
}

/** Whether the seat is no checker's, or this person neither saw the votes of the round nor changed what is checked. */
function mayCheck(me: string): SQL | undefined {
  return or(
    inArray(slot.phase, ['review', 'second_review']),
    sql`not exists (select 1 from ${sight} where ${sight.instanceId} = ${instance.instanceId}
        and ${sight.round} = ${instance.round} and ${sight.personId} = ${me})
      and not exists (select 1 from ${suggestionVerdict} where ${suggestionVerdict.instanceId} = ${instance.instanceId}
        and ${suggestionVerdict.cycle} = ${instance.cycle} and ${suggestionVerdict.suggesterId} = ${me}
        and ${suggestionVerdict.verdict} = 'accepted')`,
  )
}

/** Whether a seat is a second one, in the present cycle, in which this person may sit: skilled in what was drawn. */
function maySecond({ me, terms }: Worker): SQL {
  const skilled = withinSkills(terms)
  const asDrawn = skilled
    ? sql`cross join lateral jsonb_populate_record(i, d.seen) as "instance" where ${skilled} and`
    : sql`where`
  return sql`(${slot.phase} = 'second_review' and ${slot.instanceId} in (
    select d.instance_id from ${secondSeats} ${asDrawn} ${maySitSecond(me)}))`
}

/** What another has ready and has not begun: theirs while there is something else to take. */
function readyForAnother(me: string): SQL {
  return sql`(${slot.status} = 'leased' and ${slot.holderId} <> ${me} and ${slot.leaseUntil} >= now())`
}

/** What this person gave up in the present round; of a second seat, in any. */
function skippedBy(me: string): SQL {
  return sql`exists (select 1 from ${event} where ${event.instanceId} = ${instance.instanceId} and ${event.move} = 'release'
    and (${event.round} = ${instance.round} or ${slot.phase} = 'second_review') and ${event.actorId} = ${me})`
}

// How long the instance stands there tells what became of the first review.
const since = sql`case when ${slot.phase} = 'second_review' then ${slot.openedAt} else ${instance.stageSince} end`

/**
 * What came back to me, then what is kept for me, then by phase, priority, due date and age; behind that what I skipped,
 * and last of all what another has ready. A gold copy waits for its one turn, so it goes before the rest of its phase.
 */
export function inTurn({ me, projectId }: Worker) {
  return [
    readyForAnother(me),
    sql`case when ${slot.assigneeId} = ${me} then case when ${instance.stage} = 'returned' and ${slot.phase} = 'review' then 0 else 1 end else 2 end`,
    skippedBy(me),
    sql`case when ${slot.phase} in ('review', 'second_review') then 0 when ${slot.phase} = 'check' then 1 else 2 end`,
    sql`case when ${slot.projectId} = ${spaceOf(projectId, me)} then 0 else 1 end`,
    ...queueBy(since),
    slot.phase,
  ]
}

const waitingColumns = {
  ...rowColumns,
  instanceId: instance.instanceId,
  doubled: instance.doubled,
  phase: slot.phase,
  holderId: slot.holderId,
  assigneeId: slot.assigneeId,
  epoch: slot.epoch,
  begun: slot.begun,
  since: slot.openedAt,
}

export interface Wanted {
  phases: readonly Phase[]
  besides?: readonly string[]
  /** Leaves alone what another has ready. */
  polite?: boolean
  also?: SQL | undefined
}

/** Which seats are a person's queue: all of them, and those that hold its first `limit` instances. */
export function queueOf(worker: Worker, { also, besides, limit, phases, polite }: Wanted & Limit) {
  const { me } = worker
  const open = (among: readonly Phase[]) =>
    and(
      mayTake(worker, among),
      polite ? not(readyForAnother(me)) : undefined,
      notAmong(besides),
      also,
    )
  const foremost = and(not(readyForAnother(me)), or(eq(slot.assigneeId, me), not(skippedBy(me))))
  const seatIn = (phase: Phase) => and(open([phase]), foremost)
  const ids = frontOf(worker, { phases, limit, seatIn })
  const all = open(phases)
  // As an array they are looked up one by one; as a subquery they are held against every seat there is.
  const front = and(all, foremost, sql`${slot.instanceId} = any(array(${ids}))`)
  return { all, front }
}

interface Limit {
  limit: number
}

/** The first few instances that wait for a person, in the order in which they are taken. */
export async function waitingFor(db: Db, worker: Worker, wanted: Wanted & Limit) {
  const { limit, phases } = wanted
  if (phases.length === 0) return []
  const { all, front } = queueOf(worker, wanted)
  const found = await firstOf(db, worker, { seat: front, limit })
  const enough = found.length === limit
  return asSeen(db, worker, enough ? found : await firstOf(db, worker, { seat: all, limit }))
}

async function firstOf(
  db: Db,
  worker: Worker,
  { limit, seat }: { limit: number; seat: SQL | undefined },
) {
  const rows = await db
    .select(waitingColumns)
    .from(slot)
    .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
    .where(seat)
    .orderBy(...inTurn(worker))
    .limit(limit * 2)
  const seen = new Set<string>()
  return rows.filter((row) => !seen.has(row.instanceId) && seen.add(row.instanceId)).slice(0, limit)
}

function notAmong(keys: readonly string[] = []): SQL | undefined {
  return keys.length === 0 ? undefined : notInArray(instance.key, [...keys])
}

/**
 * What a person works on now, the lease that ends first at the top; an abandoned seat nobody took counts still, one taken
 * ahead does not yet.
 */
export async function inHand(
  db: Db,
  worker: Worker,
  wanted: { phases: readonly Phase[]; besides?: readonly string[] },
) {
  const { me, projectId } = worker
  const { besides, phases } = wanted
  if (phases.length === 0) return []
  const rows = await db
    .select(waitingColumns)
    .from(slot)
    .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
    .where(
      and(
        eq(slot.holderId, me),
        eq(slot.status, 'leased'),
        eq(slot.begun, slot.epoch),
        notAmong(besides),
        inArray(slot.projectId, spacesOf({ projectId, me })),
        inArray(slot.phase, [...phases]),
      ),
    )
    .orderBy(slot.leaseUntil)
  return asSeen(db, worker, rows)
}

/** The rows of first passes as this person sees them: whoever looks from a second seat sees what was drawn. */
async function asSeen<Row extends { instanceId: string; phase: Phase; doubled: boolean }>(
  db: Db,
  { me, projectId }: Worker,
  rows: Row[],
): Promise<Row[]> {
  const doubled = rows.filter((row) => row.doubled && partFor[row.phase] === 'author')
  if (doubled.length === 0) return rows
  const ids = doubled.map((row) => row.instanceId)
  const seen = await db
    .select({ ...rowColumns, instanceId: instance.instanceId })
    .from(seenInstances(me, spacesOf({ projectId, me })))
    .where(inArray(instance.instanceId, ids))
  return rows.map((row) => {
    const as = doubled.includes(row) && seen.find((one) => one.instanceId === row.instanceId)
    return as ? { ...row, ...as } : row
  })
}
