import { Scope } from '#client/lib/scope.ts'

import type { FilmState } from './film-state.ts'
import type { Seeker } from './seeker.ts'

/** Runs a film backward by going to one frame after the other, as often as the browser can show them. */
export class Reverse {
  private seeker: Seeker
  private stopAtBegin: () => void
  private run: Scope | null = null
  private left = { time: 0, at: 0 }

  constructor(scope: Scope, seeker: Seeker, stopAtBegin: () => void) {
    this.seeker = seeker
    this.stopAtBegin = stopAtBegin
    scope.add(() => this.stop())
  }

  get running(): boolean {
    return this.run !== null
  }

  /** Starts from the time that is seen, at the speed of the shuttle. */
  start({ time, speed, shuttle, begin, end, loops, from, to }: FilmState): void {
    this.stop()
    const run = new Scope()
    this.run = run
    this.moved(time)
    const first = loops ? (from ?? begin) : begin
    const tick = () => {
      const passed = (performance.now() - this.left.at) / 1000
      const next = this.left.time + passed * speed * shuttle
      if (next <= first && loops) this.moved(to ?? end)
      if (!this.seeker.busy) this.seeker.toTime(Math.max(first, next))
      if (next <= first && !loops) this.stopAtBegin()
    }
    run.every(16, tick)
  }

  /** Goes on from another time. */
  moved(time: number): void {
    this.left = { time, at: performance.now() }
  }

  stop(): void {
    this.run?.dispose()
    this.run = null
  }
}
