import { Scope } from '#client/lib/scope.ts'

import type { Draft } from './open-draft.ts'

/** Of all tabs of one browser that show an instance one writes; the others read along. */
export type TabRole = 'asking' | 'writer' | 'reader'

type Message =
  | { kind: 'ask' }
  | { kind: 'yield' }
  | { kind: 'yielded' }
  | { kind: 'work'; work: Draft }

interface Ears {
  onRole: (role: TabRole) => void
  /** What the writing tab has now. */
  onWork: (work: Draft) => void
  /** The work of this tab, and keeping it before another one takes over. */
  work: () => Draft
  keep: () => Promise<void>
}

/** A tab that is frozen or has broken down does not answer; it is not waited for longer than this. */
const patience = 1_000

/** The lock of a page that was just left is free within a moment; only after that is another tab said to write. */
const graceOfStart = 250

/**
 * The right to write, as a lock of the browser: it ends with its tab, however that ends. Who reads waits for it, and can
 * take it. Without locks (no safe origin) every tab writes, and the server's stamps keep them from overwriting each other.
 */
export class TabClaim {
  private readonly scope = new Scope()
  private readonly channel: BroadcastChannel
  private readonly name: string
  private readonly ears: Ears
  private waiting: AbortController | null = null
  private role: TabRole = 'asking'
  private watched = false
  private heardYielded: (() => void) | null = null
  private letGo: (() => void) | null = null

  constructor(name: string, ears: Ears) {
    this.name = name
    this.ears = ears
    this.channel = new BroadcastChannel(name)
    this.scope.add(() => this.channel.close())
    this.scope.hear(this.channel, {
      message: (event: MessageEvent<Message>) => void this.hear(event.data),
    })
    this.scope.add(() => {
      this.waiting?.abort()
      this.letGo?.()
    })
    if (!('locks' in navigator)) {
      this.become('writer')
      return
    }
    this.scope.timeout(() => void this.readAlongIfHeld(), graceOfStart)
    this.queue()
  }

  /** Tells the reading tabs what this one has. */
  show(): void {
    if (this.role === 'writer' && this.watched) this.post({ kind: 'work', work: this.ears.work() })
  }

  /** Writes here from now on; the other tab keeps what it has first. */
  async takeOver(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.heardYielded = resolve
    this.scope.timeout(resolve, patience)
    this.post({ kind: 'yield' })
    await promise
    this.heardYielded = null
    if (this.role === 'writer' || this.scope.ended) return
    this.waiting?.abort()
    await this.request({ steal: true })
  }

  end(): void {
    this.scope.dispose()
  }

  /** On a busy machine a free lock comes late: only one that is held makes a reader. */
  private async readAlongIfHeld(): Promise<void> {
    const { held = [] } = await navigator.locks.query()
    if (this.role === 'asking' && !this.scope.ended && held.some(({ name }) => name === this.name))
      this.readAlong()
  }

  private readAlong(): void {
    this.become('reader')
    this.post({ kind: 'ask' })
  }

  private queue(): void {
    this.waiting = new AbortController()
    void this.request({ signal: this.waiting.signal })
  }

  /** Holds the lock from when it is granted; where it is taken away, reads and waits. */
  private async request(how: LockOptions): Promise<void> {
    try {
      await navigator.locks.request(this.name, how, async (lock) => {
        if (!lock || this.scope.ended) return
        this.become('writer')
        const { promise, resolve } = Promise.withResolvers<void>()
        this.letGo = resolve
        await promise
      })
    } catch {
      // Stolen, or the wait was ended: both are told below.
    }
    if (this.scope.ended || how.signal?.aborted) return
    this.readAlong()
    this.queue()
  }

  private async hear(message: Message): Promise<void> {
    if (message.kind === 'ask' || message.kind === 'yield') this.watched = true
    if (message.kind === 'ask') this.show()
    else if (message.kind === 'yielded') this.heardYielded?.()
    else if (message.kind === 'work') {
      if (this.role !== 'writer') this.ears.onWork(message.work)
    } else if (this.role === 'writer') {
      await this.ears.keep()
      this.show()
      this.post({ kind: 'yielded' })
    }
  }

  private become(role: TabRole): void {
    this.role = role
    this.ears.onRole(role)
  }

  private post(message: Message): void {
    // A channel reaches its own origin only; a target origin is for windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (!this.scope.ended) this.channel.postMessage(message)
  }
}
