import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Role } from '#shared/people/role.ts'
import type { Policy } from '#shared/project/policy.ts'
import { type Part, partFor, phaseAt } from '#shared/work/phase.ts'

/** What an open round leaves to see: what was voted and remarked in it, who checks, who revised. */
export interface Sees {
  votes: boolean
  checkers: boolean
  authors: boolean
}

/** Whether votes of the instance's present round are still being given. */
export function isVoting(stage: Stage): boolean {
  const phase = phaseAt[stage]
  return phase !== null && partFor[phase] === 'checker'
}

/**
 * Whether an open round hides an event from all but who did it: what was done while it is being checked. That it came to a
 * tie-break is to be seen anyway.
 */
export function isVoteSecret(
  event: { move: string; from: string; round: number },
  now: { stage: Stage; round: number },
): boolean {
  if (!isVoting(now.stage) || event.move === 'split') return false
  return event.round >= now.round && event.from !== 'new' && isVoting(event.from as Stage)
}

/**
 * What one person may see of an instance. While votes are being given, nobody sees them but a lead who opened them, and
 * who checks is known only to leads who do not check themselves. The reviewer's name is hidden from whoever could vote,
 * where the project says so.
 */
export function seesOf(
  viewer: { roles: readonly Role[]; part: Part | null; sawVotes: boolean },
  round: { stage: Stage; policy: Pick<Policy, 'hideReviewer'> },
): Sees {
  if (!isVoting(round.stage) || viewer.sawVotes)
    return { votes: true, checkers: true, authors: true }
  const couldVote = viewer.roles.includes('checker') && viewer.part !== 'author'
  return {
    votes: false,
    checkers: viewer.roles.includes('lead') && !viewer.roles.includes('checker'),
    authors: !round.policy.hideReviewer || !couldVote,
  }
}
