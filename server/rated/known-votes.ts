import { type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance, vote } from '#server/db/schema.ts'
import { roundChose } from '#server/project/kept-policy.ts'
import type { Role } from '#shared/people/role.ts'

/**
 * The votes that this lead's figures may count. A lead who also checks could cast the next vote of an open round, and so
 * learns of none in it; other leads see that somebody voted, never what, if the project does not keep them blind too. The query must join `instance`.
 */
export function knownVotes({ member }: MemberAct): SQL {
  return knownIn(sql`${vote.round}`, member)
}

/** Whether the votes of a round of `instance`, which the query must join, are not hidden from this lead while it is open. */
export function knownIn(round: SQL, { roles }: Pick<MemberAct['member'], 'roles'>): SQL {
  const open = sql`${round} = ${instance.round} and ${instance.stage} in ('check', 'tie_break')`
  return sql`not (${open} and ${isBlindHere({ roles })})`
}

/** Whether this lead may not know who checks in the open round of `instance`, which the query must join. */
export function isBlindHere({ roles }: Pick<MemberAct['member'], 'roles'>): SQL {
  return roles.includes('checker') ? sql`true` : roundChose('leadsBlind', true)
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
