import { and, count, eq, gte, inArray, not, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { instance, membership, project, slot } from '#server/db/schema.ts'
import { seenInstances } from '#server/double/apart-sql.ts'
import { rowOf } from '#server/instance/row.ts'
import { finished, today } from '#server/people/terms.ts'
import { spacesOf } from '#server/project/space.ts'
import type { Turn } from '#shared/view/turn.ts'
import { type Phase, phaseAt, phases as allPhases, roleFor } from '#shared/work/phase.ts'

import { mentionsOf } from './mentioned.ts'
import { takenAway } from './taken-away.ts'
import { inHand, mayTake, waitingFor, type Worker, workerOf } from './waiting.ts'
import { whyReturned } from './why-returned.ts'

export const TurnInput = z.object({ project: z.string() })

const shown = 5
type Group = Turn['groups'][number]
type Row = Awaited<ReturnType<typeof waitingFor>>[number]

/** What waits for this person, by phase; never what they may not do. */
export async function turn(context: MemberAct, input: z.infer<typeof TurnInput>): Promise<Turn> {
  const { db } = context
  void input
  const worker = workerOf(context)
  const mine = allPhases.filter((phase) => context.member.roles.includes(roleFor[phase]))
  const held = await inHand(db, worker, { phases: mine })
  const returned = and(
    eq(instance.stage, 'returned'),
    eq(slot.phase, 'review'),
    eq(slot.assigneeId, worker.me),
  )
  const groups = [
    { group: 'in_hand' as const, total: held.length, rows: held.slice(0, shown) },
    ...(
      await Promise.all([
        waitingGroup(db, worker, { group: 'returned', phase: 'review', also: returned }),
        waitingGroup(db, worker, {
          group: 'review',
          phase: 'review',
          also: not(returned ?? sql`false`),
        }),
        waitingGroup(db, worker, { group: 'check', phase: 'check' }),
        waitingGroup(db, worker, { group: 'tie_break', phase: 'tie_break' }),
      ])
    ).filter(({ phase }) => mine.includes(phase)),
  ]
  const why = await whyReturned(
    db,
    groups.flatMap(({ rows }) => rows),
  )
  const mentions = await mentionsOf(db, worker, shown)
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return {
    groups: [
      ...groups.map(({ group, total: all, rows }) => ({
        group,
        total: all,
        items: rows.map((row) => itemOf(row, worker.me, why)),
      })),
      { group: 'mentioned', total: mentions.total, items: mentions.rows.map(mentionItem) },
    ],
    takenAway: await takenAway(db, worker),
    doneToday: await doneToday(db, worker),
    elsewhere: Math.max(0, (await openInstances(db, worker)) - total),
    stopped: await whyStopped(db, worker),
  }
}

interface Wanted {
  group: Group['group']
  phase: Phase
  also?: ReturnType<typeof and>
}

async function waitingGroup(db: Db, worker: Worker, { group, phase, also }: Wanted) {
  const phases: Phase[] = group === 'review' ? ['review', 'second_review'] : [phase]
  const rows = await waitingFor(db, worker, { phases, limit: shown, also })
  const [counted] = await db
    .select({ total: sql<string>`count(distinct ${slot.instanceId})` })
    .from(slot)
    .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
    .where(and(mayTake(worker, phases), also))
  return { group, phase, rows, total: Number(counted?.total ?? 0) }
}

function itemOf(row: Row, me: string, why: Map<string, string>): Group['items'][number] {
  return {
    row: rowOf(row),
    // Which of two seats is free would tell of the other reviewer.
    phase: row.phase === 'second_review' && row.holderId !== me ? 'review' : row.phase,
    since: row.since.toISOString(),
    why: why.get(row.instanceId) ?? null,
    mine: mineOf(row, me),
  }
}

function mentionItem(
  row: Awaited<ReturnType<typeof mentionsOf>>['rows'][number],
): Group['items'][number] {
  const { since, stage, text } = row
  return {
    row: rowOf(row),
    phase: phaseAt[stage],
    since: since.toISOString(),
    why: text,
    mine: 'mentioned',
  }
}

function mineOf(row: Row, me: string): Group['items'][number]['mine'] {
  if (row.holderId === me && row.begun === row.epoch) return 'leased'
  if (row.assigneeId !== me) return 'pool'
  return row.stage === 'returned' ? 'returned' : 'assigned'
}

async function doneToday(db: Db, { me, projectId }: Worker): Promise<number> {
  let done = 0
  for (const { of, by, at, which } of finished) {
    const [counted] = await db
      .select({ n: sql<string>`count(*)` })
      .from(of)
      .innerJoin(instance, eq(instance.instanceId, of.instanceId))
      .where(
        and(
          inArray(instance.projectId, spacesOf({ projectId, me })),
          eq(by, me),
          gte(at, today),
          which,
        ),
      )
    done += Number(counted?.n ?? 0)
  }
  return done
}

/** Why nothing new comes, and what the lead said with it. */
async function whyStopped(db: Db, { me, projectId, terms }: Worker): Promise<Turn['stopped']> {
  if (!terms.stopped) return null
  const [said] = await db
    .select({ mine: membership.pausedWhy, all: project.pausedWhy, cap: membership.dayCap })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .where(and(eq(membership.projectId, projectId), eq(membership.personId, me)))
  const note = { paused: said?.mine, project_paused: said?.all, cap_reached: null }[terms.stopped]
  return { why: terms.stopped, note: note ?? '', cap: said?.cap ?? null }
}

async function openInstances(db: Db, worker: Worker): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(seenInstances(worker.me, spacesOf(worker)))
    .where(inArray(instance.stage, ['review', 'returned', 'check', 'tie_break']))
  return row?.n ?? 0
}
