import type { Scope } from '#client/lib/scope.ts'

import type { FilmKept, FilmState } from './film-state.ts'
import type { FrameClock } from './frame-clock.ts'
import { keepLooping } from './keep-looping.ts'
import { Reverse } from './reverse.ts'
import { Seeker } from './seeker.ts'
import { nextSpeed, type Shuttle, shuttled } from './shuttle.ts'

/** The step where no frame rate is known, in seconds. */
const blindStep = 0.04

/** One film in a player: all that its controls can do, and what they show. */
export class Film {
  private state: FilmState
  private ears = new Set<() => void>()
  private scope: Scope
  private video: HTMLVideoElement
  private seeker: Seeker
  private reverse: Reverse
  /** When the player shows the first frame. */
  readonly first: number
  private mediaTime: number

  constructor(
    scope: Scope,
    video: HTMLVideoElement,
    { begin, end, first, kept }: { begin: number; end: number; first: number; kept: FilmKept },
  ) {
    this.first = first
    this.mediaTime = first
    this.scope = scope
    this.video = video
    this.state = {
      ...kept,
      begin,
      end,
      time: begin,
      clock: null,
      frame: null,
      shuttle: 0,
      playing: false,
      seen: video.videoWidth > 0,
    }
    this.seeker = new Seeker(scope, video, {
      left: () => this.set({ frame: null }),
      shown: (mediaTime, frame) => this.see(mediaTime, frame),
      settled: () => this.set({ frame: this.seeker.confirmed, time: this.video.currentTime }),
    })
    this.reverse = new Reverse(scope, this.seeker, () => this.pause())
    keepLooping(scope, video, this)
    scope.hear(video, {
      play: () => this.set({ playing: true, shuttle: this.state.shuttle || 1 }),
      pause: () => {
        if (!this.reverse.running) this.set({ playing: false, shuttle: 0 })
      },
      timeupdate: () => this.set({ time: video.currentTime }),
      volumechange: () => this.set({ volume: video.volume, muted: video.muted }),
    })
    Object.assign(video, { volume: kept.volume, muted: kept.muted })
    this.setLoops(kept.loops)
  }

  get = (): FilmState => this.state

  subscribe = (ear: () => void): (() => void) => {
    this.ears.add(ear)
    return () => this.ears.delete(ear)
  }

  /** Gives the film its frames. */
  count(clock: FrameClock): void {
    this.seeker.clock = clock
    this.seeker.recount(this.mediaTime)
    this.set({ clock, frame: this.seeker.confirmed })
  }

  play(): void {
    this.run(1)
  }

  pause(): void {
    this.reverse.stop()
    this.video.pause()
    this.set({ playing: false, shuttle: 0 })
  }

  toggle(): void {
    if (this.state.playing) this.pause()
    else this.play()
  }

  shuttle(direction: 1 | -1): void {
    this.run(shuttled(this.state.shuttle, direction))
  }

  /** Goes some frames on or back, from the frame that is seen or on its way. */
  step(frames: number): void {
    const { clock } = this.state
    const from = this.seeker.aim ?? clock?.during(this.video.currentTime) ?? 0
    this.pause()
    if (clock) this.seeker.toFrame(from + frames)
    else this.seek(this.video.currentTime + frames * blindStep)
  }

  toFrame(frame: number): void {
    this.pause()
    this.seeker.toFrame(frame)
  }

  /** Goes to a time, within the film; what plays goes on playing from there. */
  seek(time: number): void {
    const { begin, end } = this.state
    const to = Math.min(end, Math.max(begin, time))
    this.reverse.moved(to)
    this.seeker.toTime(to)
    this.set({ time: to })
  }

  skip(seconds: number): void {
    this.seek((this.seeker.busy ? this.state.time : this.video.currentTime) + seconds)
  }

  /** Lets the range begin, or end, with the frame that is seen. */
  mark(edge: 'from' | 'to'): void {
    const { clock, frame, from, to } = this.state
    const at = frame ?? clock?.during(this.video.currentTime)
    const time = this.video.currentTime
    if (edge === 'from') {
      const begins = clock && at !== undefined ? clock.begin(at) : time
      this.set({ from: begins, to: to !== null && to <= begins ? null : to })
    } else {
      const ends = clock && at !== undefined ? clock.end(at) : time
      this.set({ to: ends, from: from !== null && from >= ends ? null : from })
    }
    this.setLoops(this.state.loops)
  }

  unmark(): void {
    this.set({ from: null, to: null })
    this.setLoops(this.state.loops)
  }

  setLoops(loops: boolean): void {
    const whole = this.state.from === null && this.state.to === null
    this.video.loop = loops && whole
    this.set({ loops })
  }

  setSpeed(speed: number): void {
    this.set({ speed })
    if (this.state.shuttle < 0) this.reverse.start(this.state)
    else this.video.playbackRate = speed * (this.state.shuttle || 1)
  }

  nudgeSpeed(direction: 1 | -1): void {
    this.setSpeed(nextSpeed(this.state.speed, direction))
  }

  setVolume(volume: number): void {
    const heard = Math.min(1, Math.max(0, Math.round(volume * 100) / 100))
    Object.assign(this.video, { volume: heard, muted: heard === 0 })
  }

  toggleMute(): void {
    this.video.muted = !this.video.muted
  }

  setCaptions(captions: number): void {
    for (const [i, track] of Array.from(this.video.textTracks).entries())
      track.mode = i === captions ? 'showing' : 'disabled'
    this.set({ captions })
  }

  /** Whether it is still on its way to a place. */
  get moves(): boolean {
    return this.seeker.busy
  }

  private run(shuttle: Shuttle): void {
    const { speed } = this.state
    this.set({ shuttle, playing: true })
    if (shuttle < 0) {
      this.reverse.start(this.state)
      this.video.pause()
      return
    }
    this.reverse.stop()
    this.video.playbackRate = speed * shuttle
    this.video.play().catch(() => {
      if (!this.scope.ended) this.set({ playing: !this.video.paused })
    })
  }

  private see(mediaTime: number, frame: number | null): void {
    this.mediaTime = mediaTime
    this.set({ time: mediaTime, frame: this.seeker.busy ? null : frame })
  }

  private set(part: Partial<FilmState>): void {
    const now = this.state
    const changed = Object.entries(part).some(
      ([key, value]) => now[key as keyof FilmState] !== value,
    )
    if (!changed) return
    this.state = { ...now, ...part }
    for (const ear of this.ears) ear()
  }
}
