import { phaseAt } from '#shared/work/phase.ts'

import type { Act } from './deed.ts'
import { isBegun, isOpen, isReady, isVacant } from './model-seat.ts'
import type { Model } from './model.ts'

const isReview = (stage: string) => stage === 'review' || stage === 'returned'
const isCheck = (stage: string) => stage === 'check' || stage === 'tie_break'

/** Whether an act is allowed now, by the rules as they are told to people. */
export function allows(model: Model, deed: Act): boolean {
  const { act, who } = deed
  const { cast, stage, sighted } = model
  if (cast.away.has(who)) return false
  const sees = model.view(who).stage
  const leads = cast.may(who, 'lead')
  switch (act) {
    case 'take':
    case 'takeAhead':
      return atWork(model, who) || mayTake(model, who, act === 'takeAhead')
    case 'release':
    case 'giveBack':
      return true
    case 'renew':
      return mayWork(model, who)
    case 'save':
    case 'submit':
    case 'propose':
      return isReview(sees) && mayWork(model, who) && cast.may(who, 'reviewer')
    case 'accept':
      return allows(model, { act: 'save', who }) && !model.isApart(who) && hasSuggestions(model)
    case 'vote':
    case 'suggest':
      return isCheck(sees) && mayWork(model, who) && cast.may(who, 'checker') && !sighted.has(who)
    case 'sendBack':
      return allows(model, { act: 'suggest', who }) && model.rules.returns
    case 'withdraw':
      return (
        sees === 'check' && cast.may(who, 'reviewer') && model.submitter === who && !model.begun
      )
    case 'recall':
    case 'reveal':
      return isCheck(stage) && leads
    case 'reopen':
      return (stage === 'signed_off' || stage === 'deleted') && leads
    case 'promote':
      return (
        leads && stage === 'returned' && model.second.result?.ends === 'changed' && !model.promoted
      )
    case 'takeAway':
      // Who could vote in an open round does not learn whether somebody is at it.
      if (!leads || (isCheck(stage) && cast.may(who, 'checker'))) return false
      return model.seats.some((one) => isBegun(one) && one.holder !== who)
    case 'takeAwaySecond': {
      const { seat } = model.second
      return knowsSecond(model, who) && seat !== null && isBegun(seat) && seat.holder !== who
    }
    case 'assignSecond':
      return knowsSecond(model, who) && maySecond(model, deed.whom)
    case 'assign':
      // Nor whose the seats are.
      if (isCheck(stage) && cast.may(who, 'checker') && !sighted.has(who)) return false
      return leads && mayAssign(model, deed.whom)
  }
}

/** Whether a button offers it: a seat that is held already, but of no use any more, is not offered again. */
export function offers(model: Model, deed: Act): boolean {
  const { act, who } = deed
  if (act !== 'take') return allows(model, deed)
  return mayPlay(model, who) && (model.held(who) !== undefined || allows(model, deed))
}

export function mayTake(model: Model, who: string, ahead: boolean): boolean {
  if (!mayBegin(model, who)) return false
  if (model.held(who)) return true
  const { seats } = model.view(who)
  if (seats.some((one) => one.done && one.holder === who)) return false
  return seats.some((one) => isOpen(one, who) && !(ahead && isReady(one)))
}

/**
 * Whether the queue gives it. Who could sit in the second seat gets that from it before a seat of a vote, which is theirs
 * where the second is not to be had.
 */
export function queueGives(model: Model, who: string, ahead: boolean): boolean {
  if (mayTake(model, who, ahead)) return true
  if (!model.isApart(who) || model.held(who) || !isCheck(model.stage)) return false
  const { accepted, cast, domain, parts, seats, sighted, voted } = model
  if (cast.stop(who) !== null || !cast.isSkilled(who, domain) || !cast.may(who, 'checker'))
    return false
  if (parts.get(who) === 'author' || accepted.has(who) || sighted.has(who) || voted.has(who))
    return false
  return seats.some((one) => isOpen(one, who) && !(ahead && isReady(one)))
}

function atWork(model: Model, who: string): boolean {
  return model.held(who)?.ahead === false
}

/** Holds a seat, and may begin there what was only ready. */
function mayWork(model: Model, who: string): boolean {
  const mine = model.held(who)
  return mine !== undefined && (!mine.ahead || model.cast.stop(who) === null)
}

function mayBegin(model: Model, who: string): boolean {
  const { cast, domain } = model
  return mayPlay(model, who) && cast.isSkilled(who, domain) && cast.stop(who) === null
}

function mayPlay(model: Model, who: string): boolean {
  const { accepted, cast, parts, seats, sighted, voted } = model
  const { stage } = model.view(who)
  if (!phaseAt[stage]) return false
  if (!isCheck(stage)) return cast.may(who, 'reviewer') && parts.get(who) !== 'checker'
  if (!cast.may(who, 'checker') || parts.get(who) === 'author') return false
  const hasVoted = voted.has(who) || seats.some((one) => one.done && one.holder === who)
  return !hasVoted && !sighted.has(who) && !accepted.has(who)
}

/** Judged by how the instance stands, whatever that person sees of it. */
function mayAssign(model: Model, whom: string | null): boolean {
  const { accepted, cast, domain, parts, seats, sighted, stage, voted } = model
  if (!phaseAt[stage]) return false
  if (whom === null) return true
  if (!cast.isSkilled(whom, domain) || cast.stop(whom) === 'paused') return false
  const held = seats.some((one) => one.holder === whom)
  const checks = isCheck(stage)
  if (!cast.may(whom, checks ? 'checker' : 'reviewer')) return false
  if (parts.get(whom) === (checks ? 'author' : 'checker')) return false
  if (checks && (accepted.has(whom) || sighted.has(whom) || voted.has(whom))) return false
  if (checks && seats.some((one) => one.done && one.holder === whom)) return false
  return held || seats.some(isVacant)
}

/** A lead who reviews could give the first review, and knows of no second. */
function knowsSecond({ cast, second }: Model, who: string): boolean {
  if (!cast.may(who, 'lead') || cast.may(who, 'reviewer')) return false
  return second.seat !== null && !second.seat.done
}

function maySecond({ cast, domain, parts, second }: Model, whom: string | null): boolean {
  const { seat } = second
  if (!seat) return false
  if (whom !== null && seat.holder === whom) return true
  if (!isVacant(seat)) return false
  if (whom === seat.assignee || whom === null) return true
  if (!cast.isSkilled(whom, domain) || cast.stop(whom) === 'paused') return false
  return second.maySit(whom, parts.has(whom))
}

/** Those of earlier rounds can be accepted. */
function hasSuggestions({ round, suggestions }: Model): boolean {
  return suggestions.some((one) => one.round < round)
}
