import { and, eq, inArray, isNull, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { goldCopy, goldSetting, goldTemplate, instance, slot } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { isApart, secondSeats } from '#server/double/apart-sql.ts'
import { spacesOf } from '#server/project/space.ts'
import { waitingFor, type Worker, workerOf } from '#server/work/waiting.ts'
import { withinSkills } from '#server/work/within-skills.ts'
import type { GoldPhase } from '#shared/gold/judge.ts'
import type { Phase } from '#shared/work/phase.ts'

import { chance, chances } from './chance.ts'
import { makeCopy, type Template } from './make-copy.ts'

const tries = 5

/**
 * Lays a gold copy into a person's queue if their next turn in a phase is to be one: at the project's share, by seed, person,
 * phase and the number of the turn. It is there before it is taken, as other work is, and only beside other work.
 */
export async function plant(context: MemberContext, phase: Phase): Promise<void> {
  if (phase !== 'review' && phase !== 'check') return
  if (context.member.roles.includes('lead')) return
  const { db } = context
  const worker = workerOf(context)
  const [setting] = await db
    .select()
    .from(goldSetting)
    .where(and(eq(goldSetting.projectId, worker.projectId), sql`${goldSetting.share} > 0`))
  if (!setting) return
  const turn = (await turnsOf(db, worker, phase)) + 1
  const words = [worker.me, phase, turn] as const
  if (chance(setting.seed, ...words) * 100 >= setting.share) return
  if (await wasGiven(db, worker, { phase, turn })) return

  const like = await nextOf(db, worker, phase)
  if (!like) return
  const order = `${setting.seed} ${words.join(' ')}`
  for (const template of await templatesFor(db, worker, order)) {
    const random = chances(setting.seed, ...words, template.instanceId)
    const copy = { ...worker, phase, turn, template, like, random }
    if (await transact(db, (tx) => makeCopy(tx, copy))) return
  }
}

/** How many seats of a phase this person has had, the one in hand included. */
function turnsOf(db: Db, worker: Worker, phase: GoldPhase): Promise<number> {
  return db.$count(
    slot,
    and(
      eq(slot.holderId, worker.me),
      inArray(slot.status, ['leased', 'done']),
      inArray(slot.projectId, spacesOf(worker)),
      eq(slot.phase, phase),
    ),
  )
}

async function wasGiven(
  db: Db,
  { me, projectId }: Worker,
  { phase, turn }: { phase: GoldPhase; turn: number },
): Promise<boolean> {
  const given = await db.$count(
    goldCopy,
    and(
      eq(goldCopy.projectId, projectId),
      eq(goldCopy.personId, me),
      eq(goldCopy.phase, phase),
      eq(goldCopy.turn, turn),
    ),
  )
  return given > 0
}

/** The instance that this person would take next: the copy takes its age and its rank. */
async function nextOf(db: Db, worker: Worker, phase: GoldPhase) {
  const inPool = and(
    eq(instance.projectId, worker.projectId),
    eq(instance.stage, phase),
    eq(instance.round, 1),
    isNull(slot.assigneeId),
  )
  const [next] = await waitingFor(db, worker, { phases: [phase], limit: 1, also: inPool })
  if (!next) return null
  const [row] = await db
    .select({ priority: instance.priority, dueAt: instance.dueAt })
    .from(instance)
    .where(eq(instance.instanceId, next.instanceId))
  return row ? { ...row, openedAt: next.since } : null
}

/** Templates of what this person is given that they never had anything to do with, in an order that the seed decides. */
async function templatesFor(
  db: Db,
  { me, projectId, terms }: Worker,
  order: string,
): Promise<Template[]> {
  const touched = (table: string, column: string) =>
    sql`exists (select 1 from ${sql.identifier(table)} as own
      where own.instance_id = ${goldTemplate.instanceId} and own.${sql.identifier(column)} = ${me})`
  return db
    .select({
      instanceId: goldTemplate.instanceId,
      verdict: goldTemplate.verdict,
      seeded: goldTemplate.seeded,
      kind: goldTemplate.kind,
    })
    .from(goldTemplate)
    .innerJoin(instance, eq(instance.instanceId, goldTemplate.instanceId))
    .where(
      and(
        eq(goldTemplate.projectId, projectId),
        eq(goldTemplate.active, true),
        withinSkills(terms),
        sql`${goldTemplate.markedBy} <> ${me}`,
        inArray(instance.stage, ['signed_off', 'deleted']),
        sql`(not ${goldTemplate.seeded} or ${instance.stage} = 'signed_off')`,
        sql`not (${touched('part', 'person_id')} or ${touched('slot', 'holder_id')}
          or ${touched('sight', 'person_id')} or ${touched('comment', 'person_id')}
          or ${touched('event', 'actor_id')} or ${touched('suggestion_verdict', 'suggester_id')})`,
        // Whoever may review it a second time sees it at review, and would have it twice.
        sql`not (${instance.doubled} and ${instance.instanceId} in (
          select d.instance_id from ${secondSeats} where ${isApart(me)}))`,
        sql`not exists (select 1 from ${goldCopy} where ${goldCopy.projectId} = ${projectId}
          and ${goldCopy.personId} = ${me} and ${goldCopy.templateId} = ${goldTemplate.instanceId})`,
      ),
    )
    .orderBy(sql`md5(${order} || ${goldTemplate.instanceId})`)
    .limit(tries)
}
