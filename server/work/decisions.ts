import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { event, instance, project, review, slot, vote } from '#server/db/schema.ts'
import { fromSeat } from '#server/double/apart.ts'
import { toldOf } from '#server/gold/told.ts'
import { spacesOf } from '#server/project/space.ts'
import type { DecisionView } from '#shared/view/decision.ts'
import { refusalOf } from '#shared/work/abilities.ts'

import { askedOf } from './asks.ts'
import { type Asker, standingOf } from './standing-of.ts'

export const DecisionsInput = z.object({ project: z.string() })

const shown = 10

/** My own last reviews, votes and returns, newest first, with what is still possible; nobody else's shows in them. */
export async function decisions(
  context: MemberContext,
  input: z.infer<typeof DecisionsInput>,
): Promise<DecisionView[]> {
  void input
  const { db } = context
  const rows = await lastDone(context)
  const seen = new Set<string>()
  const told: DecisionView[] = []
  for (const { instance: of, policy, slot: seat, at, ...made } of rows) {
    const newest = !seen.has(of.key)
    seen.add(of.key)
    const asker = await fromSeat(db, {
      ...askerOf(context, at),
      instance: of,
      policy,
      present: policy,
    })
    told.push({
      key: of.key,
      id: of.externalId,
      domain: of.domain,
      phase: seat.phase,
      round: seat.round,
      verdict: made.verdict ?? made.quality ?? 'return',
      at: at.toISOString(),
      stage: asker.instance.stage,
      possible: newest ? await possibleNow(db, asker, seat.round) : null,
      ask: newest ? await ownAsk(db, asker) : null,
      told: await toldOf(db, of),
    })
  }
  return told
}

/** Seats that this person finished; one with neither review nor vote ended in a return. */
function lastDone({ actor, db, member }: MemberContext) {
  const me = actor.personId
  const returned = sql`(select max(${event.at}) from ${event} where ${event.instanceId} = ${slot.instanceId}
    and ${event.round} = ${slot.round} and ${event.move} = 'return' and ${event.actorId} = ${me})`
  const at = sql`coalesce(${review.at}, ${vote.at}, ${returned}, ${slot.openedAt})`
  return db
    .select({
      instance,
      policy: project.policy,
      slot: { phase: slot.phase, round: slot.round },
      verdict: review.verdict,
      quality: vote.quality,
      at: at.mapWith(slot.openedAt),
    })
    .from(slot)
    .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
    .innerJoin(project, eq(project.projectId, member.projectId))
    .leftJoin(review, sameSeat(review))
    .leftJoin(vote, sameSeat(vote))
    .where(
      and(
        eq(slot.holderId, me),
        eq(slot.status, 'done'),
        inArray(slot.projectId, spacesOf({ projectId: member.projectId, me })),
      ),
    )
    .orderBy(desc(at), slot.instanceId)
    .limit(shown)
}

function sameSeat(table: typeof review | typeof vote) {
  return and(
    eq(table.instanceId, slot.instanceId),
    eq(table.round, slot.round),
    eq(table.phase, slot.phase),
    eq(table.slot, slot.slot),
  )
}

function askerOf({ actor, member }: MemberContext, at: Date) {
  return { me: actor.personId, roles: member.roles, terms: member.terms, at }
}

async function possibleNow(db: Db, asker: Asker, round: number): Promise<DecisionView['possible']> {
  const { standing } = await standingOf(db, asker)
  if (round === asker.instance.round && !refusalOf('withdraw', standing)) return 'withdraw'
  return refusalOf('ask_reopen', standing) ? null : 'ask_reopen'
}

async function ownAsk(db: Db, { instance: of, me }: Asker): Promise<DecisionView['ask']> {
  const asked = await askedOf(db, of)
  return asked?.by === me ? { state: asked.state, note: asked.note } : null
}
