import type { Quality } from '#shared/check/quality.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Phase } from '#shared/work/phase.ts'

import type { Cast, Rules } from './cast.ts'
import type { Act } from './deed.ts'
import {
  giveBack,
  isBegun,
  isOpen,
  isReady,
  keepOneOf,
  type ModelSeat,
  seat,
  takeAway,
} from './model-seat.ts'
import { SecondReview } from './second-review.ts'

/** What only the server's answer tells: which of several open seats it gave, and whose suggestion was meant. */
export interface Chosen {
  phase: Phase
  slot: number
  suggester: string | null
}

/**
 * The lifecycle of one instance as it is told to people, written again without looking at the code it tests: where each act
 * leads. What is allowed is asked of `allows`.
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
  /** A seat of the check was begun in this round. */
  begun = false
  sighted = new Set<string>()
  voted = new Set<string>()
  suggestions: { who: string; round: number }[] = []
  accepted = new Set<string>()
  /** The head is what the second review ended with. */
  promoted = false
  readonly second: SecondReview
  readonly domain: string
  readonly cast: Cast
  private saved = false
  private kept: Rules | null = null
  private readonly wroteHead = new Set<string>()

  constructor(cast: Cast, domain: string) {
    this.cast = cast
    this.domain = domain
    this.second = new SecondReview(cast)
  }

  /** What the round is decided under. */
  get rules(): Rules {
    return this.kept ?? this.cast.rules
  }

  get firstIsOpen(): boolean {
    return this.stage === 'review' && this.round === 1
  }

  isApart(who: string): boolean {
    const { firstIsOpen } = this
    return this.second.isApart(who, { firstIsOpen, plays: this.parts.has(who) })
  }

  /** The stage and the seats that a person sees. */
  view(who: string): { stage: Stage; seats: ModelSeat[] } {
    const { seat: beside } = this.second
    if (!beside || !this.isApart(who)) return { stage: this.stage, seats: this.seats }
    return { stage: 'review', seats: [...(this.firstIsOpen ? this.seats : []), beside] }
  }

  /** Every seat that is not closed. */
  get all(): ModelSeat[] {
    return this.second.seat ? [...this.seats, this.second.seat] : this.seats
  }

  /** The seat that a person works in, or has taken ahead. */
  held(who: string): ModelSeat | undefined {
    return this.all.find((one) => one.holder === who && !one.done)
  }

  inHand(who: string): number {
    return this.all.filter((one) => one.holder === who && isBegun(one)).length
  }

  /** What an allowed act changes. */
  apply(deed: Act, chosen: Chosen): void {
    const { who } = deed
    const mine = this.held(who)
    switch (deed.act) {
      case 'take':
      case 'takeAhead':
        return this.seatFor(who, { chosen, ahead: deed.act === 'takeAhead' })
      case 'release':
        if (mine) mine.holder = null
        return
      case 'giveBack':
        return this.giveBack(who)
      case 'renew':
        return this.work(mine)
      case 'save':
      case 'accept':
        this.write(who, mine)
        if (deed.act === 'accept' && chosen.suggester !== null) this.accepted.add(chosen.suggester)
        return this.work(mine)
      case 'submit':
      case 'propose':
        return this.handOver(who, { mine, proposes: deed.act === 'propose' })
      case 'suggest':
        this.parts.set(who, 'checker')
        this.suggestions.push({ who, round: this.round })
        return this.work(mine)
      case 'vote':
        if (mine) mine.done = true
        this.begun = true
        this.parts.set(who, 'checker')
        this.cast.handsIn(who)
        return this.count(deed.quality)
      case 'sendBack':
        this.parts.set(who, 'checker')
        this.cast.handsIn(who)
        return this.nextRound('returned')
      case 'withdraw':
      case 'recall':
        return this.nextRound('returned')
      case 'reveal':
        this.sighted.add(who)
        return
      case 'reopen':
        return this.reopen()
      case 'promote':
        this.promoted = true
        if (this.second.result) this.wroteHead.add(this.second.result.by)
        return
      case 'takeAway':
        for (const one of this.seats) if (isBegun(one) && one.holder !== who) takeAway(one)
        return
      case 'takeAwaySecond':
        return this.second.takeAway()
      case 'assignSecond':
        return this.second.keepFor(deed.whom)
      case 'assign':
        return keepOneOf(this.seats, deed.whom, chosen.slot)
    }
  }

  giveBack(who: string): void {
    for (const one of this.all) giveBack(one, who)
  }

  /** Every lease runs out. */
  pass(): void {
    for (const one of this.all) one.expired = true
  }

  /** A person is shut out or loses a role: leases and assignments end. */
  leave(who: string): void {
    for (const one of this.all.filter(({ done }) => !done)) {
      if (one.holder === who) one.holder = null
      if (one.assignee === who) one.assignee = null
    }
  }

  /** A person is paused: what was ready or kept for them goes back to everybody. */
  pause(who: string): void {
    this.giveBack(who)
    for (const one of this.all)
      if (!one.done && one.assignee === who && one.holder !== who) one.assignee = null
  }

  draw(percent: number): void {
    const untouched = this.stage === 'review' && this.cycle === 1 && !this.saved
    if (percent === 0) this.second.undraw()
    else if (untouched) this.second.draw(this.seats[0]?.holder ?? null)
  }

  /** What was ready is one's work, without a longer lease. */
  begin(mine: ModelSeat): void {
    mine.ahead = false
    if (this.stage === 'check' && mine !== this.second.seat) this.begun = true
  }

  private work(mine: ModelSeat | undefined): void {
    if (!mine) return
    mine.expired = false
    this.begin(mine)
  }

  private write(who: string, mine: ModelSeat | undefined): void {
    this.saved = true
    this.parts.set(who, 'author')
    if (mine === this.second.seat) return this.second.write(who)
    this.wroteHead.add(who)
    this.promoted = false
  }

  private handOver(
    who: string,
    { mine, proposes }: { mine: ModelSeat | undefined; proposes: boolean },
  ): void {
    this.parts.set(who, 'author')
    this.cast.handsIn(who)
    if (mine === this.second.seat) return this.second.handIn(who, proposes)
    this.wroteHead.add(who)
    this.submitter = who
    this.proposed = proposes
    this.stage = 'check'
    this.kept = { ...this.cast.rules }
    this.open(this.kept.votes)
  }

  private seatFor(who: string, { chosen, ahead }: { chosen: Chosen; ahead: boolean }): void {
    const mine = this.held(who)
    if (mine && ahead && !mine.ahead) return
    const second = chosen.phase === 'second_review'
    const found = mine ?? (second ? this.second.seat : this.seats[chosen.slot - 1])
    if (!found || (!mine && (!isOpen(found, who) || (ahead && isReady(found)))))
      throw new Error('The server gave a seat that was not open')
    if (second) this.second.use()
    else if (!mine) this.second.sees(who)
    Object.assign(found, { holder: who, expired: false, ahead })
    if (!ahead) this.work(found)
  }

  private count(quality: Quality): void {
    this.votes.push(quality)
    const highs = this.votes.filter((vote) => vote === 'high').length
    if (this.stage === 'tie_break') return quality === 'high' ? this.goodEnd() : this.badEnd()
    if (this.votes.length < this.rules.votes) return
    if (highs === this.votes.length) return this.goodEnd()
    if (highs === 0 && (this.rules.votes === 2 || this.proposed)) return this.badEnd()
    if (highs === 0 || !this.rules.tieBreak) return this.nextRound('returned')
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

  private reopen(): void {
    this.cycle++
    for (const [person, part] of this.parts)
      if (part === 'checker' || !this.wroteHead.has(person)) this.parts.delete(person)
    this.suggestions = []
    this.accepted.clear()
    this.second.endCycle()
    this.nextRound('review')
  }

  private nextRound(stage: 'returned' | 'review'): void {
    this.stage = stage
    this.round++
    this.votes = []
    this.begun = false
    this.proposed = false
    this.kept = null
    this.sighted.clear()
    this.voted.clear()
    this.open(1)
    const { cast, domain, submitter } = this
    const goesOn =
      submitter !== null && cast.isThere(submitter) && cast.isSkilled(submitter, domain)
    for (const one of this.seats) one.assignee = goesOn ? submitter : null
    this.submitter = null
  }
}
