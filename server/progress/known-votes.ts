import { type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance, vote } from '#server/db/schema.ts'
import { roundChose } from '#server/project/kept-policy.ts'

/**
 * The votes that this lead's figures may count. A lead who also checks could cast the next vote of an open round, and so
 * learns of none in it; other leads see that somebody voted, never what, if the project does not keep them blind too. The query must join `instance`.
 */
export function knownVotes({ member }: MemberAct): SQL {
  const open = sql`${vote.round} = ${instance.round} and ${instance.stage} in ('check', 'tie_break')`
  return sql`not (${open} and ${isBlindHere(member)})`
}

/** Whether this lead may not know who checks in the open round of `instance`, which the query must join. */
export function isBlindHere({ roles }: MemberAct['member']): SQL {
  return roles.includes('checker') ? sql`true` : roundChose('leadsBlind', true)
}
