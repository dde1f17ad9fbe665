import type { Quality } from '#shared/check/quality.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Role } from '#shared/people/role.ts'
import type { Policy } from '#shared/project/policy.ts'
import { phaseAt } from '#shared/work/phase.ts'

import type { Act } from './deed.ts'
import { isOpen, isReady, isVacant, type ModelSeat, seat } from './model-seat.ts'

/** What the people of a project are, the same for all its instances. */
export interface Cast {
  roles: Record<string, Role[]>
  away: Set<string>
}

/**
 * The lifecycle of one instance as it is told to people, written again without looking at the code it tests: what may
 * happen, and where it leads. Which of several open seats a person gets is the server's affair, and told to `apply` as its
 * number.
 */
export class Model {
  stage: Stage = 'review'
  round = 1
  cycle = 1
  seats: ModelSeat[] = [seat()]
  parts = new Map<string, 'author' | 'checker'>()
  votes: Quality[] = []
  submitter: string | null = null
  proposed = false
  begun = false
  sighted = new Set<string>()
  private voted = new Set<string>()

  readonly policy: Pick<Policy, 'votes' | 'tieBreak' | 'returns'>
  readonly cast: Cast

  constructor(policy: Model['policy'], cast: Cast) {
    this.policy = policy
    this.cast = cast
  }

  /** The seat that a person works in, or has taken ahead. */
  held(who: string): ModelSeat | undefined {
    return this.seats.find((one) => one.holder === who && !one.done)
  }

  /** Whether the act is allowed now. */
  allows({ act, who, ...given }: Act): boolean {
    if (this.cast.away.has(who)) return false
    const holds = this.held(who) !== undefined
    const inReview = this.stage === 'review' || this.stage === 'returned'
    const inCheck = this.stage === 'check' || this.stage === 'tie_break'
    const may = (role: Role) => this.cast.roles[who]?.includes(role) ?? false
    switch (act) {
      case 'take':
      case 'takeAhead':
        return this.atWork(who) || this.mayTake(who, act === 'takeAhead')
      case 'release':
      case 'giveBack':
        return true
      case 'renew':
        return holds
      case 'save':
      case 'submit':
      case 'propose':
        return inReview && holds && may('reviewer')
      case 'vote':
        return inCheck && holds && may('checker') && !this.sighted.has(who)
      case 'sendBack':
        return inCheck && holds && may('checker') && this.policy.returns && !this.sighted.has(who)
      case 'withdraw':
        return this.stage === 'check' && may('reviewer') && this.submitter === who && !this.begun
      case 'recall':
      case 'reveal':
        return inCheck && may('lead')
      case 'reopen':
        return (this.stage === 'signed_off' || this.stage === 'deleted') && may('lead')
      case 'assign':
        // Who could still vote does not learn whose the seats are.
        if (inCheck && may('checker') && !this.sighted.has(who)) return false
        return may('lead') && this.mayAssign('whom' in given ? given.whom : null)
    }
  }

  /** Whether a button offers it: a seat that is held already, but of no use any more, is not offered again. */
  offers(act: Act): boolean {
    return this.allows(act) && (act.act !== 'take' || this.mayPlay(act.who))
  }

  /** What an allowed act changes. */
  apply(deed: Act, taken = 1): void {
    const { who } = deed
    const mine = this.held(who)
    switch (deed.act) {
      case 'take':
      case 'takeAhead':
        return this.seatFor(who, { taken, ahead: deed.act === 'takeAhead' })
      case 'release':
        if (mine) mine.holder = null
        return
      case 'giveBack':
        return this.giveBack(who)
      case 'renew':
        return this.work(mine)
      case 'save':
        this.parts.set(who, 'author')
        return this.work(mine)
      case 'submit':
      case 'propose':
        this.parts.set(who, 'author')
        this.submitter = who
        this.proposed = deed.act === 'propose'
        this.stage = 'check'
        return this.open(this.policy.votes)
      case 'vote':
        if (mine) mine.done = true
        this.begun = true
        this.parts.set(who, 'checker')
        return this.count(deed.quality)
      case 'sendBack':
        this.parts.set(who, 'checker')
        return this.nextRound('returned')
      case 'withdraw':
      case 'recall':
        return this.nextRound('returned')
      case 'reveal':
        this.sighted.add(who)
        return
      case 'reopen':
        this.cycle++
        for (const [person, part] of this.parts) if (part === 'checker') this.parts.delete(person)
        return this.nextRound('review')
      case 'assign':
        return this.keepFor(deed.whom, taken)
    }
  }

  /** What was only taken ahead is where it was. */
  giveBack(who: string): void {
    const mine = this.held(who)
    if (mine?.ahead) mine.holder = null
  }

  /** Every lease runs out. */
  pass(): void {
    for (const one of this.seats) one.expired = true
  }

  /** A person is shut out: leases and assignments end. */
  leave(who: string): void {
    for (const one of this.seats.filter(({ done }) => !done)) {
      if (one.holder === who) one.holder = null
      if (one.assignee === who) one.assignee = null
    }
  }

  mayTake(who: string, ahead = false): boolean {
    if (!this.mayPlay(who)) return false
    if (this.held(who)) return true
    return this.seats.some((one) => isOpen(one, who) && !(ahead && isReady(one)))
  }

  private atWork(who: string): boolean {
    return this.held(who)?.ahead === false
  }

  private mayPlay(who: string): boolean {
    const checking = this.stage === 'check' || this.stage === 'tie_break'
    if (!phaseAt[this.stage] || this.cast.away.has(who)) return false
    if (!this.cast.roles[who]?.includes(checking ? 'checker' : 'reviewer')) return false
    if (this.parts.get(who) === (checking ? 'author' : 'checker')) return false
    return !checking || (!this.sighted.has(who) && !this.voted.has(who) && !this.hasVoted(who))
  }

  private hasVoted(who: string): boolean {
    return this.seats.some((one) => one.done && one.holder === who)
  }

  private mayAssign(whom: string | null): boolean {
    if (!phaseAt[this.stage]) return false
    if (whom === null) return true
    if (!this.mayPlay(whom)) return false
    return this.held(whom) !== undefined || this.seats.some(isVacant)
  }

  private keepFor(whom: string | null, chosen: number): void {
    const vacant = this.seats.filter(isVacant)
    if (whom === null) {
      for (const one of vacant) this.keepSeat(one, null)
      return
    }
    if (this.held(whom) || vacant.some(({ assignee }) => assignee === whom)) return
    const found = this.seats[chosen - 1]
    if (!found || !isVacant(found)) throw new Error('The server kept a seat that was not vacant')
    this.keepSeat(found, whom)
  }

  private keepSeat(one: ModelSeat, whom: string | null): void {
    if (one.ahead && one.holder !== whom) one.holder = null
    one.assignee = whom
  }

  private seatFor(who: string, { taken, ahead }: { taken: number; ahead: boolean }): void {
    const mine = this.held(who)
    if (mine && ahead && !mine.ahead) return
    const found = mine ?? this.seats[taken - 1]
    if (!found || (!mine && !isOpen(found, who)))
      throw new Error('The server gave a seat that was not open')
    Object.assign(found, { holder: who, expired: false, ahead })
    if (!ahead) this.work(found)
  }

  private work(mine: ModelSeat | undefined): void {
    if (mine) Object.assign(mine, { expired: false, ahead: false })
    if (this.stage === 'check') this.begun = true
  }

  private count(quality: Quality): void {
    this.votes.push(quality)
    const highs = this.votes.filter((vote) => vote === 'high').length
    if (this.stage === 'tie_break') return quality === 'high' ? this.goodEnd() : this.badEnd()
    if (this.votes.length < this.policy.votes) return
    if (highs === this.votes.length) return this.goodEnd()
    if (highs === 0 && (this.policy.votes === 2 || this.proposed)) return this.badEnd()
    if (highs === 0 || !this.policy.tieBreak) return this.nextRound('returned')
    for (const one of this.seats) if (one.holder) this.voted.add(one.holder)
    this.stage = 'tie_break'
    this.open(1)
  }

  private goodEnd(): void {
    if (this.proposed) return this.nextRound('returned')
    this.stage = 'signed_off'
    this.seats = []
  }

  private badEnd(): void {
    this.stage = 'deleted'
    this.seats = []
  }

  private open(count: number): void {
    this.seats = Array.from({ length: count }, () => seat())
  }

  private nextRound(stage: 'returned' | 'review'): void {
    this.stage = stage
    this.round++
    this.votes = []
    this.begun = false
    this.proposed = false
    this.sighted.clear()
    this.voted.clear()
    this.open(1)
    const { submitter } = this
    const there = submitter !== null && !this.cast.away.has(submitter)
    for (const one of this.seats) one.assignee = there ? submitter : null
    this.submitter = null
  }
}
