import { and, eq, isNull, type SQL, sql, type SQLWrapper } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { instance, membership, project, review, slot, vote } from '#server/db/schema.ts'
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

const done = (table: typeof review | typeof vote) => sql`(select count(*) from ${table}
  join ${instance} on ${instance.instanceId} = ${table.instanceId}
  where ${table.personId} = ${membership.personId} and ${table.at} >= ${today}
  and ${liesIn(instance.projectId, membership.projectId)})`

const begun = sql`(select count(*) from ${slot} where ${slot.holderId} = ${membership.personId}
  and ${liesIn(slot.projectId, membership.projectId)} and ${slot.status} = 'leased' and ${slot.begun} = ${slot.epoch})`

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
  stopped: sql<Stop | null>`case when ${membership.pausedAt} is not null then 'paused'
    when ${project.pausedAt} is not null then 'project_paused'
    when ${membership.dayCap} is not null and ${done(review)} + ${done(vote)} + ${begun} >= ${membership.dayCap}
    then 'cap_reached' end`,
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
