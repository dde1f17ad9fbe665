import type { Cast } from './cast.ts'
import { keepSeat, type ModelSeat, seat, takeAway } from './model-seat.ts'

/**
 * The second review of an instance: a seat beside the rounds, for a reviewer who knows nothing of the first. Who sits there,
 * or could, sees the instance as it was drawn.
 */
export class SecondReview {
  /** Null where none was drawn, or its cycle is over. */
  seat: ModelSeat | null = null
  /** Once drawn, that is not forgotten in later cycles. */
  isDrawn = false
  result: { by: string; ends: 'unchanged' | 'changed' | 'proposed' } | null = null
  private isUsed = false
  /** Who had another seat of the instance. */
  private readonly sawFirst = new Set<string>()
  private readonly wrote = new Set<string>()
  private readonly cast: Cast

  constructor(cast: Cast) {
    this.cast = cast
  }

  /** Draws an instance whose first review nothing is saved of; its holder sees that one. */
  draw(holder: string | null): void {
    if (this.isDrawn) return
    this.isDrawn = true
    this.isUsed = false
    this.seat = seat()
    this.sees(holder)
  }

  /** Keeps the seat for somebody; what another only had ready there goes back. */
  keepFor(whom: string | null): void {
    if (!this.seat || this.seat.assignee === whom) return
    if (whom !== null && this.seat.holder === whom) return
    keepSeat(this.seat, whom)
  }

  /** Takes back a draw that nobody made use of. */
  undraw(): void {
    if (this.isUsed || !this.seat || this.seat.assignee !== null) return
    this.isDrawn = false
    this.seat = null
  }

  takeAway(): void {
    if (this.seat) takeAway(this.seat)
  }

  use(): void {
    this.isUsed = true
  }

  sees(who: string | null): void {
    if (who !== null && this.isDrawn) this.sawFirst.add(who)
  }

  write(who: string): void {
    this.wrote.add(who)
  }

  handIn(who: string, proposes: boolean): void {
    if (this.seat) this.seat.done = true
    const changed = this.wrote.has(who) ? 'changed' : 'unchanged'
    this.result = { by: who, ends: proposes ? 'proposed' : changed }
  }

  endCycle(): void {
    this.seat = null
    this.result = null
    this.wrote.clear()
  }

  /** Whether a person looks from the second seat, while the first review is open or was handed over. */
  isApart(who: string, { firstIsOpen, plays }: { firstIsOpen: boolean; plays: boolean }): boolean {
    if (!this.seat) return false
    const { done, holder } = this.seat
    if (holder === who && (!done || firstIsOpen)) return true
    return !done && this.maySit(who, plays)
  }

  maySit(who: string, plays: boolean): boolean {
    if (!this.cast.may(who, 'reviewer') || this.cast.may(who, 'lead')) return false
    return !this.sawFirst.has(who) && (!plays || this.wrote.has(who))
  }
}
