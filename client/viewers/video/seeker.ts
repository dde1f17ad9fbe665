import { Scope } from '#client/lib/scope.ts'

import { type FrameClock, nextShare } from './frame-clock.ts'

/** Where to go: a time of the player and, where frames are known, the frame that must be seen then. */
interface Aim {
  time: number
  frame: number | null
}

interface Ears {
  /** It is on its way, and what is seen is not confirmed. */
  left: () => void
  /** A frame is on the screen; `frame` is null where frames are not known. */
  shown: (mediaTime: number, frame: number | null) => void
  /** What was gone to is there, or nothing better came. */
  settled: () => void
}

const patience = 500
/** How long another frame than the wanted one may be seen before it is tried again. */
const doubt = 40
const mostTries = 4

/**
 * Goes to frames and tells which one is really there: the browser reports each frame that it shows, and only that report
 * confirms it. While it is on the way only the newest wish is kept.
 */
export class Seeker {
  clock: FrameClock | null = null
  /** The frame on the screen, once it is confirmed. */
  confirmed: number | null = null
  private video: HTMLVideoElement
  private ears: Ears
  private flying: (Aim & { tries: number; share: number; landed: number | null }) | null = null
  private next: Aim | null = null
  private waiting: Scope | null = null
  private request = 0

  constructor(scope: Scope, video: HTMLVideoElement, ears: Ears) {
    this.video = video
    this.ears = ears
    scope.hear(video, { seeked: () => this.arrive() })
    scope.add(() => {
      this.waiting?.dispose()
      video.cancelVideoFrameCallback(this.request)
    })
    this.watch()
  }

  /** The frame that is seen, or will be when all wishes are met. */
  get aim(): number | null {
    return (this.next ?? this.flying)?.frame ?? this.confirmed
  }

  get busy(): boolean {
    return this.flying !== null
  }

  toFrame(frame: number): void {
    if (!this.clock) return
    const within = Math.min(this.clock.last, Math.max(0, frame))
    this.go({ time: this.clock.inside(within), frame: within })
  }

  toTime(time: number): void {
    const { clock } = this
    const pastPictures = clock && time > clock.begin(clock.last) + 1
    if (clock && !pastPictures) this.toFrame(clock.during(time))
    else this.go({ time, frame: null })
  }

  /** Takes a frame for what it is by another clock. */
  recount(mediaTime: number): void {
    this.confirmed = this.clock?.beginningAt(mediaTime) ?? null
  }

  private go(aim: Aim): void {
    if (this.flying) this.next = aim
    else if (aim.frame !== null && aim.frame === this.confirmed && this.video.paused)
      this.ears.settled()
    else this.fly({ ...aim, tries: 0, share: 0.5, landed: null })
  }

  private fly(aim: NonNullable<Seeker['flying']>): void {
    this.flying = aim
    this.confirmed = null
    this.ears.left()
    this.video.currentTime = aim.time
    this.wait(patience)
  }

  private watch(): void {
    this.request = this.video.requestVideoFrameCallback((_, { mediaTime }) => {
      this.watch()
      this.see(mediaTime)
    })
  }

  private see(mediaTime: number): void {
    const frame = this.clock?.beginningAt(mediaTime) ?? null
    const { flying, video } = this
    if (!flying) this.confirmed = frame
    this.ears.shown(mediaTime, frame)
    if (!flying) return
    flying.landed = frame
    const there = frame !== null && frame === flying.frame
    if (there || (!video.seeking && (flying.frame === null || !video.paused))) this.settle(frame)
    else if (!video.seeking) this.wait(doubt)
  }

  private arrive(): void {
    if (!this.flying) return
    if (this.video.videoWidth === 0) this.settle(null)
    else this.wait(patience / 4)
  }

  private wait(milliseconds: number): void {
    this.waiting?.dispose()
    this.waiting = new Scope()
    this.waiting.timeout(() => this.tire(), milliseconds)
  }

  private tire(): void {
    const { flying, clock } = this
    if (!flying) return
    if (this.video.seeking) return this.wait(patience)
    const { frame, landed, tries } = flying
    if (tries + 1 === mostTries || frame === null || !clock) return this.settle(landed)
    // A player that is sent to where it is reports nothing, so another try goes elsewhere within the frame.
    const share = nextShare(flying.share, { wanted: frame, landed })
    this.fly({ frame, time: clock.inside(frame, share), tries: tries + 1, share, landed: null })
  }

  private settle(frame: number | null): void {
    this.waiting?.dispose()
    this.flying = null
    this.confirmed = frame
    const { next } = this
    this.next = null
    this.ears.settled()
    if (next) this.go(next)
  }
}
