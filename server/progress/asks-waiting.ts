import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { MemberAct } from '#server/context.ts'
import { event, instance, person } from '#server/db/schema.ts'
import { isBlindHere } from '#server/rated/known-votes.ts'
import { noteOf } from '#server/work/why-returned.ts'
import { after, stages } from '#shared/lifecycle/lifecycle.ts'
import type { AskList } from '#shared/view/overview.ts'
import { isVoting } from '#shared/view/sees.ts'

const shown = 5
const open = stages.filter((stage) => after(stage, 'reopen') ?? after(stage, 'recall'))

/** Requests to reopen or recall that no lead has answered. Who asked in an open round is nothing for one who is blind. */
export async function asksWaiting({ db, member }: MemberAct): Promise<AskList> {
  const later = alias(event, 'later')
  const rows = await db
    .select({
      key: instance.key,
      id: instance.externalId,
      domain: instance.domain,
      stage: instance.stage,
      at: event.at,
      person: person.name,
      blind: sql<boolean>`${isBlindHere(member)}`,
      payload: event.payload,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .leftJoin(person, eq(person.personId, event.actorId))
    .where(
      and(
        eq(instance.projectId, member.projectId),
        inArray(instance.stage, open),
        eq(event.move, 'ask_reopen'),
        eq(event.round, instance.round),
        sql`not exists (select 1 from ${event} as ${later} where ${later.instanceId} = ${event.instanceId}
          and ${later.seq} > ${event.seq} and ${later.move} in ('ask_reopen', 'decline_reopen'))`,
      ),
    )
    .orderBy(event.at, instance.instanceId)
    .limit(shown)
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ key, id, domain, stage, at, blind, person: asker, payload }) => ({
      key,
      id,
      domain,
      stage,
      since: at.toISOString(),
      person: blind && isVoting(stage) ? null : asker,
      reason: noteOf(payload),
    })),
  }
}
