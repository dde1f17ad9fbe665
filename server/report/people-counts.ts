import { and, countDistinct, eq, isNull, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance, membership, review, vote } from '#server/db/schema.ts'
import { knownSeats } from '#server/double/double-states.ts'
import { knownVotes } from '#server/rated/known-votes.ts'
import type { Role } from '#shared/people/role.ts'
import type { ReportFacts } from '#shared/report/report-facts.ts'

/** How many people there are in each role, and how many did what: without a name. */
export async function peopleCounts(context: MemberAct): Promise<ReportFacts['people']> {
  const { db, member } = context
  const [members] = await db
    .select({
      reviewers: holding('reviewer'),
      checkers: holding('checker'),
      leads: holding('lead'),
    })
    .from(membership)
    .where(and(eq(membership.projectId, member.projectId), isNull(membership.disabledAt)))
  const ofProject = eq(instance.projectId, member.projectId)
  const [reviewed] = await db
    .select({ n: countDistinct(review.personId) })
    .from(review)
    .innerJoin(instance, eq(instance.instanceId, review.instanceId))
    .where(and(ofProject, knownSeats(review.phase, member.roles)))
  const [voted] = await db
    .select({ n: countDistinct(vote.personId) })
    .from(vote)
    .innerJoin(instance, eq(instance.instanceId, vote.instanceId))
    .where(and(ofProject, knownVotes(context)))
  const { checkers = 0, leads = 0, reviewers = 0 } = members ?? {}
  return { reviewers, checkers, leads, reviewed: reviewed?.n ?? 0, voted: voted?.n ?? 0 }
}

function holding(role: Role) {
  return sql`count(*) filter (where ${role} = any(${membership.roles}))`.mapWith(Number)
}
