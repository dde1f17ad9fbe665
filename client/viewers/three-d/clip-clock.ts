import { type AnimationClip, AnimationMixer, type Object3D } from 'three'

/** Moves a model through one of its clips; asks for pictures only while it plays. */
export class ClipClock {
  time = 0
  playing = false
  private mixer: AnimationMixer
  private clip: AnimationClip | null = null
  private last: number | null = null
  private watchers = new Set<(time: number) => void>()

  constructor(model: Object3D) {
    this.mixer = new AnimationMixer(model)
  }

  get seconds(): number {
    return this.clip?.duration ?? 0
  }

  /** Tells the time whenever it changes, until the returned function is called. */
  watch(watcher: (time: number) => void): () => void {
    this.watchers.add(watcher)
    watcher(this.time)
    return () => this.watchers.delete(watcher)
  }

  choose(clip: AnimationClip, time: number): void {
    this.mixer.stopAllAction()
    this.clip = clip
    this.mixer.clipAction(clip).play()
    this.seek(time)
  }

  play(playing: boolean): void {
    this.playing = playing
    this.last = null
  }

  seek(time: number): void {
    this.time = Math.min(Math.max(0, time), this.seconds)
    // At its very end a clip that repeats is at its beginning again.
    this.mixer.setTime(Math.min(this.time, this.seconds * (1 - 1e-6)))
    for (const watcher of this.watchers) watcher(this.time)
  }

  /** Before each picture; `now` in milliseconds. True while there is more to come. */
  step(now: number): boolean {
    if (!this.playing || !this.clip) return false
    // After a pause of the page it goes on where it was.
    const passed = this.last === null ? 0 : Math.min(0.25, (now - this.last) / 1000)
    this.last = now
    this.seek(this.seconds > 0 ? (this.time + passed) % this.seconds : 0)
    return true
  }

  dispose(): void {
    this.mixer.stopAllAction()
    this.mixer.uncacheRoot(this.mixer.getRoot())
  }
}
