import { and, eq, inArray, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { MemberAct } from '#server/context.ts'
import { event, instance, person, slot } from '#server/db/schema.ts'
import { knowsDraw } from '#server/double/double-states.ts'
import { isBlindHere } from '#server/rated/known-votes.ts'
import { noteOf } from '#server/work/why-returned.ts'
import { stages } from '#shared/lifecycle/lifecycle.ts'
import type { SkipList } from '#shared/view/overview.ts'
import { isVoting } from '#shared/view/sees.ts'
import { SkipReason } from '#shared/work/skip-reason.ts'

const shown = 5
const voting = stages.filter(isVoting)

/**
 * What people gave back in the present round and nobody has done since, the most often skipped first, with the last reason.
 * Who could vote in an open round learns of none in it.
 */
export async function skipped({ db, member }: MemberAct): Promise<SkipList> {
  const last = alias(event, 'last')
  const times = sql<number>`count(*)::int`.as('times')
  const releases = db
    .select({
      instanceId: event.instanceId,
      times,
      seq: sql<number>`max(${event.seq})`.as('last_seq'),
    })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .where(
      and(
        eq(instance.projectId, member.projectId),
        eq(event.move, 'release'),
        eq(event.round, instance.round),
        eq(event.to, instance.stage),
        knowsDraw(member.roles)
          ? undefined
          : sql`${event.payload} ->> 'phase' is distinct from 'second_review'`,
        not(and(inArray(instance.stage, voting), isBlindHere(member)) ?? sql`false`),
        sql`exists (select 1 from ${slot} where ${slot.instanceId} = ${instance.instanceId}
          and ${slot.round} = ${instance.round} and (${slot.status} = 'free'
          or (${slot.status} = 'leased' and ${slot.begun} < ${slot.epoch})))`,
      ),
    )
    .groupBy(event.instanceId)
    .as('releases')
  const rows = await db
    .select({
      key: instance.key,
      id: instance.externalId,
      domain: instance.domain,
      at: last.at,
      person: person.name,
      payload: last.payload,
      times: releases.times,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(releases)
    .innerJoin(instance, eq(instance.instanceId, releases.instanceId))
    .innerJoin(last, and(eq(last.instanceId, releases.instanceId), eq(last.seq, releases.seq)))
    .leftJoin(person, eq(person.personId, last.actorId))
    .orderBy(sql`${releases.times} desc`, last.at, instance.instanceId)
    .limit(shown)
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ at, domain, id, key, payload, person: skipper, times: often }) => ({
      key,
      id,
      domain,
      person: skipper,
      times: often,
      since: at.toISOString(),
      reason: SkipReason.safeParse(payload['reason']).data ?? null,
      note: noteOf(payload),
    })),
  }
}
