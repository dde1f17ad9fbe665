import { and, eq, isNull, type SQL, sql, type SQLWrapper } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import {
  event,
  instance,
  membership,
  policyVersion,
  project,
  review,
  slot,
  vote,
} from '#server/db/schema.ts'
import type { Role } from '#shared/people/role.ts'
import type { Stop } from '#shared/people/terms.ts'

/** A person in a project. */
export interface Whose {
  projectId: string
  personId: string
}

/** Midnight, UTC: the day that caps and "done today" count. */
export const today = sql`(date_trunc('day', now() at time zone 'UTC') at time zone 'UTC')`

/** Whether something lies in a project, or in a person's own space behind it (`server/project/space.ts`). */
export function liesIn(column: SQLWrapper, home: SQLWrapper | string): SQL {
  return sql`split_part(${column}, '~', 1) = ${home}`
}

/** What a person finishes: by a review (a proposal to delete is one), a vote, or a return in place of a vote. */
export const finished = [
  { of: review, by: review.personId, at: review.at, which: sql`true` },
  { of: vote, by: vote.personId, at: vote.at, which: sql`true` },
  { of: event, by: event.actorId, at: event.at, which: sql`${event.move} = 'return'` },
] as const

const inOpenRound = (round: SQLWrapper) =>
  sql`(${round} = ${instance.round} and ${instance.stage} in ('check', 'tie_break'))`

const finishedToday = ({ of, by, at, which }: (typeof finished)[number], hidden: SQL) =>
  sql`(select count(*) from ${of} join ${instance} on ${instance.instanceId} = ${of.instanceId}
    where ${by} = ${membership.personId} and ${at} >= ${today} and ${which}
    and ${liesIn(instance.projectId, membership.projectId)}
    and not (${of === vote ? inOpenRound(vote.round) : sql`false`} and ${hidden}))`

const inHand = (hidden: SQL) => sql`(select count(*) from ${slot}
  join ${instance} on ${instance.instanceId} = ${slot.instanceId}
  where ${slot.holderId} = ${membership.personId}
  and ${liesIn(slot.projectId, membership.projectId)} and ${slot.status} = 'leased' and ${slot.begun} = ${slot.epoch}
  and not (${inOpenRound(slot.round)} and ${hidden}))`

/** Why a member is given nothing new, for a query that joins `membership` with `project`; `hidden` work is not counted. */
function stoppedFor(hidden: SQL): SQL<Stop | null> {
  const work = [...finished.map((one) => finishedToday(one, hidden)), inHand(hidden)]
  return sql<Stop | null>`case when ${membership.pausedAt} is not null then 'paused'
    when ${project.pausedAt} is not null then 'project_paused'
    when ${membership.dayCap} is not null and ${sql.join(work, sql` + `)} >= ${membership.dayCap}
    then 'cap_reached' end`
}

/**
 * The same as a lead may know it: who could vote in an open round, or is blind in any by a version of the policy, learns
 * from nobody's cap that there is work in it.
 */
export function stoppedAsTold({ personId, roles }: { personId: string; roles: readonly Role[] }) {
  const blind = roles.includes('checker')
    ? sql`true`
    : sql`exists (select 1 from ${policyVersion} where ${policyVersion.projectId} = ${project.projectId}
        and ${policyVersion.policy} ->> 'leadsBlind' = 'true')`
  return stoppedFor(sql`(${membership.personId} <> ${personId} and ${blind})`)
}

export const skillColumns = {
  domains: membership.domains,
  modalities: membership.modalities,
  languages: membership.languages,
}

/**
 * The terms of a member, for a query that joins `membership` with `project`. A cap counts what was handed in today and what
 * is in hand; nothing is counted for whoever has none.
 */
export const termsColumns = {
  ...skillColumns,
  stopped: stoppedFor(sql`false`),
}

/** The roles and terms of a member who is there; undefined for anybody else. */
export async function memberTerms(tx: Tx, { projectId, personId }: Whose) {
  const [there] = await tx
    .select({ roles: membership.roles, terms: termsColumns })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .where(
      and(
        eq(membership.projectId, projectId),
        eq(membership.personId, personId),
        isNull(membership.disabledAt),
      ),
    )
  return there
}
