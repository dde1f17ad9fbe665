import { type SQL, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { bulkItem, bulkJob, instance, sight } from '#server/db/schema.ts'
import { namesOpenCheckers } from '#server/rated/known-votes.ts'
import type { BulkOutcome } from '#shared/bulk/bulk.ts'

/**
 * What became of an item, as far as this person may know: whether a seat of an open round was to be had, and by whom, tells of
 * its votes. The query must join `instance`.
 */
export function outcomeFor(context: Pick<MemberContext, 'actor' | 'member'>): SQL<BulkOutcome> {
  return sql<BulkOutcome>`case when ${isHidden(context)} then 'hidden' else ${bulkItem.outcome} end`
}

function isHidden({ actor, member }: Pick<MemberContext, 'actor' | 'member'>): SQL {
  return sql`(${instance.stage} in ('check', 'tie_break') and ${bulkItem.outcome} <> 'waiting'
    and coalesce(${bulkItem.code}, '') not in ('would_tell', 'leads_blind')
    and not (${namesOpenCheckers(member)})
    and exists (select 1 from ${bulkJob} as of_assign where of_assign.job_id = ${bulkItem.jobId}
      and of_assign.kind = 'assign' and of_assign.act -> 'second' is null)
    and not exists (select 1 from ${sight} where ${sight.instanceId} = ${instance.instanceId}
      and ${sight.round} = ${instance.round} and ${sight.personId} = ${actor.personId}))`
}
