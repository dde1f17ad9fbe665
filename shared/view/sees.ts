import { after, type Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Role } from '#shared/people/role.ts'
import type { Policy } from '#shared/project/policy.ts'
import { type Part, partFor, phaseAt } from '#shared/work/phase.ts'

/** What one person may see of an instance: each vote with its reasons, who checks, who revised, what checkers remarked. */
export interface Sees {
  votes: boolean
  checkers: boolean
  authors: boolean
  remarks: boolean
}

type Promised = Pick<Policy, 'checkerNames' | 'verdicts'>

interface Round {
  stage: Stage
  policy: Pick<Policy, 'hideReviewer' | 'leadsBlind'>
  /** What was promised in every round of the instance that was ever handed to checkers. */
  promised: readonly Promised[]
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
 * The veil over an instance. While votes are being given, nobody sees them but a lead who opened them, and who checks is
 * known only to leads who do not check themselves, if the project wants that. The reviewer's name is hidden from whoever
 * could vote, where the project says so. Afterwards the strictest promise of its rounds holds for all but leads: whoever
 * voted unnamed in one round would else be named by the next.
 */
export function seesOf(
  viewer: { roles: readonly Role[]; part: Part | null; sawVotes: boolean },
  round: Round,
): Sees {
  const leads = viewer.roles.includes('lead')
  if (isVoting(round.stage) && !viewer.sawVotes) {
    const couldVote = viewer.roles.includes('checker') && viewer.part !== 'author'
    return {
      votes: false,
      checkers: leads && !viewer.roles.includes('checker') && !round.policy.leadsBlind,
      authors: !round.policy.hideReviewer || !couldVote,
      remarks: false,
    }
  }
  return {
    votes: leads || round.promised.every(({ verdicts }) => isOver(verdicts, round.stage)),
    checkers: leads || round.promised.every(({ checkerNames }) => checkerNames === 'everyone'),
    authors: true,
    remarks: true,
  }
}

function isOver(verdicts: Policy['verdicts'], stage: Stage): boolean {
  return verdicts === 'round' || (verdicts === 'end' && after(stage, 'reopen') !== null)
}
