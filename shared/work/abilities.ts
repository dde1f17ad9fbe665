import type { RefusalCode } from '#shared/errors.ts'
import { after, promotesAt, type Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Role } from '#shared/people/role.ts'
import type { Stop } from '#shared/people/terms.ts'
import type { Policy } from '#shared/project/policy.ts'
import { type Ability, abilities } from '#shared/view/instance-view.ts'

import { type Part, partFor, type Phase, phaseAt, roleFor } from './phase.ts'

/**
 * How one person stands to one instance: all that decides what they may do.
 *
 * `seat` is the person's place in the round: `mine` while they hold a lease, `used` once they have voted in it, otherwise
 * whether a seat of the open phase could be theirs. `checkBegun` says that a vote seat of the round was ever taken.
 */
export interface Standing {
  stage: Stage
  policy: Pick<Policy, 'returns' | 'mayReopen' | 'leadsBlind'>
  roles: readonly Role[]
  /** The instance lies within what this person is given. */
  skilled: boolean
  /** Why nothing new is taken now; what is in hand goes on. */
  stopped: Stop | null
  part: Part | null
  seat: 'mine' | 'used' | 'free' | 'taken'
  sawVotes: boolean
  /** An edit that this person suggested in this cycle was accepted. */
  suggested: boolean
  submitter: boolean
  checkBegun: boolean
  /** Somebody else works on it now. */
  otherAtWork: boolean
  /** The second seat of a drawn instance, for whoever may know of it. */
  second: 'free' | 'leased' | 'done' | null
}

/** Why this person may not do it now, or null where they may. Asked by the view for the buttons and by every verb. */
export function refusalOf(ability: Ability, standing: Standing): RefusalCode | null {
  const { stage, roles } = standing
  switch (ability) {
    case 'take':
      return whyNotTake(standing)
    case 'release':
      return standing.seat === 'mine' ? null : 'not_taken'
    case 'edit':
      return after(stage, 'submit') ? inSeat(standing, 'review') : 'frozen'
    case 'submit':
    case 'propose_deletion':
      return after(stage, ability) ? inSeat(standing, 'review') : 'illegal_move'
    case 'vote':
    case 'suggest':
      return isCheck(stage) ? inSeat(standing, 'check') : 'illegal_move'
    case 'return':
      if (!after(stage, 'return')) return 'illegal_move'
      return standing.policy.returns ? inSeat(standing, 'check') : 'returns_off'
    case 'withdraw':
      if (!after(stage, 'withdraw')) return 'illegal_move'
      if (!standing.submitter) return 'not_yours'
      return standing.checkBegun ? 'too_late' : null
    case 'recall':
      if (!roles.includes('lead')) return 'not_yours'
      return after(stage, 'recall') ? null : 'illegal_move'
    case 'reveal':
      if (!roles.includes('lead')) return 'not_yours'
      if (!isCheck(stage)) return 'illegal_move'
      return standing.policy.leadsBlind ? 'leads_blind' : null
    case 'reopen':
      return after(stage, 'reopen') ? whyNotReopen(standing) : 'illegal_move'
    case 'ask_reopen':
      if (standing.part === null) return 'not_yours'
      if (after(stage, 'reopen')) return null
      return after(stage, 'recall') && standing.submitter ? null : 'illegal_move'
    case 'assign':
      if (!roles.includes('lead')) return 'not_yours'
      if (closed(stage)) return closed(stage)
      return isCheck(stage) ? whyNotSeats(standing) : null
    case 'take_away':
      if (!roles.includes('lead')) return 'not_yours'
      // Who could vote in an open round does not learn whether somebody is at it.
      if (isCheck(stage) && (roles.includes('checker') || standing.policy.leadsBlind))
        return 'not_yours'
      return closed(stage) ?? (standing.otherAtWork ? null : 'nobody_there')
    case 'second':
      if (!roles.includes('lead') || roles.includes('reviewer')) return 'not_yours'
      return standing.second === 'free' || standing.second === 'leased' ? null : 'illegal_move'
    case 'plan':
      return roles.includes('lead') ? closed(stage) : 'not_yours'
    case 'specify':
      if (!roles.includes('lead')) return 'not_yours'
      if (!after(stage, 'submit')) return 'frozen'
      return standing.part === 'checker' ? 'checked_it' : null
    case 'promote':
      if (!roles.includes('lead')) return 'not_yours'
      return stage === promotesAt ? null : 'illegal_move'
    case 'mark_gold':
      if (!roles.includes('lead')) return 'not_yours'
      return after(stage, 'reopen') ? null : 'illegal_move'
    case 'unmark_gold':
      return roles.includes('lead') ? null : 'not_yours'
    case 'comment':
      return null
  }
}

/** The same for every ability at once, as the view shows it. */
export function abilitiesOf(standing: Standing): {
  abilities: Ability[]
  whyNot: Partial<Record<Ability, RefusalCode>>
} {
  const answers = abilities.map((ability) => [ability, refusalOf(ability, standing)] as const)
  return {
    abilities: answers.flatMap(([ability, refusal]) => (refusal === null ? [ability] : [])),
    whyNot: Object.fromEntries(answers.filter(([, refusal]) => refusal !== null)),
  }
}

/** Whether this person may work in a phase at all, whoever holds its seats. */
export function mayPlay(standing: Standing, phase: Phase): RefusalCode | null {
  if (!standing.roles.includes(roleFor[phase])) return 'not_yours'
  if (standing.part !== null && standing.part !== partFor[phase])
    return standing.part === 'author' ? 'own_work' : 'checked_it'
  if (partFor[phase] === 'author') return null
  if (standing.suggested) return 'suggested_it'
  if (standing.seat === 'used') return 'already_voted'
  return standing.sawVotes ? 'not_blind' : null
}

function whyNotReopen({ part, policy, roles, submitter }: Standing): RefusalCode | null {
  if (policy.mayReopen === 'nobody') return roles.includes('lead') ? 'reopen_off' : 'not_yours'
  if (policy.mayReopen === 'submitter' && submitter) return null
  if (!roles.includes('lead')) return 'not_yours'
  return policy.mayReopen === 'uninvolved' && part !== null ? 'took_part' : null
}

/** Whether a seat of an open round is to be had, and by whom, tells of its votes. */
function whyNotSeats({ policy, roles, sawVotes }: Standing): RefusalCode | null {
  if (sawVotes) return null
  if (policy.leadsBlind) return 'leads_blind'
  return roles.includes('checker') ? 'would_tell' : null
}

/** Whether something may be kept for this person: what they may play, are skilled in, and are not paused for. */
export function mayBeKept(standing: Standing, phase: Phase): RefusalCode | null {
  const refusal = mayPlay(standing, phase)
  if (refusal !== null) return refusal
  if (!standing.skilled) return 'not_skilled'
  return standing.stopped === 'paused' ? 'paused' : null
}

function whyNotTake(standing: Standing): RefusalCode | null {
  const phase = phaseAt[standing.stage]
  if (!phase) return 'illegal_move'
  const refusal = mayPlay(standing, phase)
  if (refusal !== null || standing.seat === 'mine') return refusal
  if (!standing.skilled) return 'not_skilled'
  return standing.stopped ?? (standing.seat === 'free' ? null : 'slot_taken')
}

function closed(stage: Stage): RefusalCode | null {
  return phaseAt[stage] ? null : 'illegal_move'
}

function inSeat(standing: Standing, phase: Phase): RefusalCode | null {
  return mayPlay(standing, phase) ?? (standing.seat === 'mine' ? null : 'not_taken')
}

function isCheck(stage: Stage): boolean {
  const phase = phaseAt[stage]
  return phase !== null && partFor[phase] === 'checker'
}
