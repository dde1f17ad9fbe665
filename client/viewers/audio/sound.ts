import { Scope } from '#client/lib/scope.ts'
import { soundsAlone } from '#client/viewers/one-sound.ts'

import type { Ear } from './memory.ts'
import { Routing } from './routing.ts'
import type { Stretch } from './zoom.ts'

export interface SoundState {
  time: number
  seconds: number
  playing: boolean
}

/** How often listeners hear of a moving time, in seconds of it. */
const grain = 0.04

/** An audio element that loads nothing until it is played, and what a person does with it. */
export class Sound {
  readonly element: HTMLAudioElement
  private state: SoundState
  private seen = new Set<() => void>()
  private loop: Stretch | null = null
  private routing: Routing | null = null
  private scope: Scope
  private frame = new Scope()

  constructor(scope: Scope, host: HTMLElement, { url, seconds }: { url: string; seconds: number }) {
    this.scope = scope
    this.state = { time: 0, seconds, playing: false }
    const element = new Audio()
    this.element = element
    element.preload = 'none'
    element.crossOrigin = 'anonymous'
    element.preservesPitch = true
    element.src = url
    host.append(element)
    scope.add(() => {
      element.pause()
      element.removeAttribute('src')
      element.load()
      element.remove()
    })
    scope.add(() => this.frame.dispose())
    soundsAlone(scope, element)
    const tick = () => this.tick()
    scope.hear(element, {
      timeupdate: tick,
      seeking: tick,
      durationchange: tick,
      pause: tick,
      ended: () => this.again(),
      play: () => {
        this.routing?.wake()
        this.tick()
        this.run()
      },
    })
  }

  subscribe = (see: () => void): (() => void) => {
    this.seen.add(see)
    return () => this.seen.delete(see)
  }

  read = (): SoundState => this.state

  /** Moves inside what there is; before anything is loaded, the place is where it will begin. */
  seek(to: number): void {
    this.element.currentTime = Math.min(this.state.seconds || Infinity, Math.max(0, to))
    this.tick()
  }

  /** How long it is, where only its outline tells. */
  lasts(seconds: number): void {
    if (this.state.seconds > 0) return
    this.state = { ...this.state, seconds }
    for (const see of this.seen) see()
  }

  toggle(): void {
    if (this.element.paused) this.play()
    else this.element.pause()
  }

  /** A pause before the sound began aborts `play`, which is no fault; a sound that cannot be played says so by `error`. */
  play(): void {
    if (this.loop && !isIn(this.loop, this.element.currentTime)) this.seek(this.loop.start)
    this.element.play().catch(() => undefined)
  }

  setSpeed(speed: number): void {
    this.element.defaultPlaybackRate = speed
    this.element.playbackRate = speed
  }

  /** Plays a stretch over and over, or the whole sound (`all`), or once. */
  setLoop(loop: Stretch | 'all' | null): void {
    this.element.loop = loop === 'all'
    this.loop = loop === 'all' ? null : loop
    if (this.state.playing) this.tick()
  }

  hear(ear: Ear, gain: number): void {
    this.element.volume = Math.min(1, gain)
    if (!this.routing) {
      if (ear === 'both' && gain <= 1) return
      const routing = new Routing(this.element)
      this.routing = routing
      this.scope.add(() => routing.close())
    }
    this.routing.hear(ear, Math.max(1, gain))
    if (this.state.playing) this.routing.wake()
  }

  private run(): void {
    this.frame.dispose()
    if (this.element.paused) return
    this.tick()
    this.frame = new Scope()
    this.frame.frame(() => this.run())
  }

  private again(): void {
    if (!this.loop) return this.tick()
    this.seek(this.loop.start)
    this.element.play().catch(() => undefined)
  }

  private tick(): void {
    const { element, loop, state } = this
    if (loop && !element.paused && !element.seeking && !isIn(loop, element.currentTime))
      element.currentTime = loop.start
    const time = element.currentTime
    const playing = !element.paused
    const seconds = Number.isFinite(element.duration) ? element.duration : state.seconds
    const moved = Math.abs(time - state.time) >= (playing ? grain : 1e-6)
    if (!moved && playing === state.playing && seconds === state.seconds) return
    this.state = { time, seconds, playing }
    for (const see of this.seen) see()
  }
}

/** A seek lands a little before or after where it was sent. */
const slack = 0.05

function isIn({ start, end }: Stretch, time: number): boolean {
  return time >= start - slack && time < end
}
