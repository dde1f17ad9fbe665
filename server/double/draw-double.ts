import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { drawn, firstSight, instance, project, slot } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { homeOf } from '#server/project/space.ts'
import { orderOf } from '#shared/double/double-policy.ts'

import { drawableIn } from './drawable-in.ts'
import { isUntouched } from './is-untouched.ts'
import { planDraw } from './plan-draw.ts'

const perAct = 100

/**
 * Brings the second seats of a project in line with its settings: opens those that are missing, and takes away those that
 * nobody has sat in. Whatever interrupted it, running it again completes it.
 */
export async function drawDouble(
  db: Db,
  projectId: string,
): Promise<{ added: number; removed: number }> {
  // Gold copies are answered by one person each, and measure that one alone.
  if (homeOf(projectId) !== projectId) return { added: 0, removed: 0 }
  const [of] = await db.select().from(project).where(eq(project.projectId, projectId))
  if (!of) return { added: 0, removed: 0 }
  const rule = of.policy.double
  if (rule.percent === 0 && (await db.$count(drawn, eq(drawn.projectId, projectId))) === 0)
    return { added: 0, removed: 0 }
  const all = await drawableIn(db, projectId, rule)
  const { closes, opens, stays } = planDraw(all, rule)
  const order = orderOf(rule)
  const removed = await inActs(db, closes, takeAway)
  const added = await inActs(db, opens, (tx, ids) => openSeats(tx, ids, order))
  await inActs(db, stays, (tx, ids) => keepUnder(tx, ids, order))
  if (added + removed > 0)
    await transact(db, (tx) =>
      recordProjectEvent(tx, {
        projectId,
        act: 'draw_double',
        actorId: null,
        payload: { ...rule, added, removed },
      }),
    )
  return { added, removed }
}

/** All projects, at the start of the server: a draw that a crash interrupted is completed. */
export async function drawEverywhere(db: Db): Promise<void> {
  const projects = await db.select({ id: project.projectId }).from(project)
  for (const { id } of projects) await drawDouble(db, id)
}

async function inActs(
  db: Db,
  of: readonly { id: string }[],
  act: (tx: Tx, ids: string[]) => Promise<number>,
): Promise<number> {
  let done = 0
  for (let from = 0; from < of.length; from += perAct) {
    const ids = of.slice(from, from + perAct).map(({ id }) => id)
    done += await transact(db, async (tx) => {
      await tx
        .select({ id: instance.instanceId })
        .from(instance)
        .where(inArray(instance.instanceId, ids))
        .orderBy(instance.instanceId)
        .for('no key update')
      return act(tx, ids)
    })
  }
  return done
}

// What a review changes of an instance's row, and nothing else: to the second reviewer it stays as it is now.
const asItStands = sql`jsonb_build_object(${sql.join(
  [
    'stage',
    'round',
    'head',
    'head_hash',
    'field',
    'domain',
    'difficulty',
    'combination',
    'inputs',
    'outputs',
    'language',
    'rules',
    'errors',
    'warnings',
    'excerpt',
    'search_text',
    'stage_since',
    'updated_at',
  ].map((name) => sql.raw(`'${name}', i.${name}`)),
  sql`, `,
)})`

/** Under the locks of the instances: whoever handed one over or saved in it meanwhile has been quicker. */
async function openSeats(tx: Tx, ids: string[], order: string): Promise<number> {
  const result = await tx.execute(sql`
    insert into ${drawn} (instance_id, project_id, round, base, draw_order, seen)
    select i.instance_id, i.project_id, i.round, i.head, ${order}, ${asItStands}
    from ${instance} as i where ${inArray(sql`i.instance_id`, ids)} and ${isUntouched}
    returning instance_id`)
  const opened = (result as { rows: { instance_id: string }[] }).rows.map((row) => row.instance_id)
  if (opened.length === 0) return 0
  await tx.update(instance).set({ doubled: true }).where(inArray(instance.instanceId, opened))
  const firsts = await tx
    .select()
    .from(slot)
    .where(and(inArray(slot.instanceId, opened), eq(slot.phase, 'review'), eq(slot.cycle, 1)))
  const seats = firsts.map(({ instanceId, projectId, round, cycle, openedAt }) => ({
    instanceId,
    projectId,
    round,
    cycle,
    openedAt,
    phase: 'second_review' as const,
    slot: 1,
  }))
  // One that was drawn before and taken away again has its seat, closed.
  await tx
    .insert(slot)
    .values(seats)
    .onConflictDoUpdate({
      target: [slot.instanceId, slot.round, slot.phase, slot.slot],
      set: { status: 'free' },
      setWhere: eq(slot.status, 'closed'),
    })
  const holders = firsts.flatMap(({ instanceId, holderId }) =>
    holderId === null ? [] : [{ instanceId, personId: holderId }],
  )
  if (holders.length > 0) await tx.insert(firstSight).values(holders).onConflictDoNothing()
  return opened.length
}

async function takeAway(tx: Tx, ids: string[]): Promise<number> {
  const gone = await tx
    .update(slot)
    .set({ status: 'closed' })
    .where(
      and(
        inArray(slot.instanceId, ids),
        eq(slot.phase, 'second_review'),
        eq(slot.status, 'free'),
        eq(slot.epoch, 0),
        sql`${slot.assigneeId} is null`,
      ),
    )
    .returning({ id: slot.instanceId })
  const closed = gone.map(({ id }) => id)
  if (closed.length === 0) return 0
  await tx.delete(drawn).where(inArray(drawn.instanceId, closed))
  await tx.update(instance).set({ doubled: false }).where(inArray(instance.instanceId, closed))
  return closed.length
}

async function keepUnder(tx: Tx, ids: string[], order: string): Promise<number> {
  await tx
    .update(drawn)
    .set({ order })
    .where(and(inArray(drawn.instanceId, ids), sql`${drawn.order} <> ${order}`))
  return 0
}
