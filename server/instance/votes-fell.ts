import { type SQL, sql } from 'drizzle-orm'

import { instance, vote } from '#server/db/schema.ts'
import { roundChose } from '#server/project/kept-policy.ts'
import type { Role } from '#shared/people/role.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

/** Instances with a round whose two check votes are in and fell so. It tells no more than the stage does: a split leads to a tie-break. */
export function votesFell(how: NonNullable<InstanceFilter['votes']>): SQL {
  const fell = {
    paired: sql`true`,
    agreed: sql`count(distinct ${vote.quality}) = 1`,
    split: sql`count(distinct ${vote.quality}) = 2`,
  }[how]
  return sql`exists (select 1 from ${vote} where ${vote.instanceId} = ${instance.instanceId}
    and ${vote.phase} = 'check' group by ${vote.round} having count(*) = 2 and ${fell})`
}

/** Instances with a round in which both of a pair voted, as far as this viewer may know by `seesOf` who did. */
export function votedTogether(viewer: { roles: readonly Role[] }, pair: string): SQL {
  const [first = '', second = ''] = pair.split('~')
  const over = sql`(${vote.round} < ${instance.round} or ${instance.stage} not in ('check', 'tie_break'))`
  return sql`exists (select 1 from ${vote} where ${vote.instanceId} = ${instance.instanceId}
    and ${vote.phase} = 'check' and ${vote.personId} in (${first}, ${second})
    and case when ${over} then ${namesCheckers(viewer)} else ${namesOpenCheckers(viewer)} end
    group by ${vote.round} having count(*) = 2)`
}

/** Whether this viewer may know who checked in rounds of `instance` that are over. */
export function namesCheckers({ roles }: { roles: readonly Role[] }): SQL {
  return roles.includes('lead') ? sql`true` : sql`not ${roundChose('checkerNames', 'leads', 'any')}`
}

/** Whether this viewer may know who checks while a round of `instance` is open. */
export function namesOpenCheckers({ roles }: { roles: readonly Role[] }): SQL {
  const leads = roles.includes('lead') && !roles.includes('checker')
  return leads ? sql`not ${roundChose('leadsBlind', true)}` : sql`false`
}
