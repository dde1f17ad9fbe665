import type { TRPCClient } from '@trpc/client'

import { Scope } from '#client/lib/scope.ts'
import type { AppRouter } from '#server/router.ts'
import type { Told } from '#shared/live/change.ts'

interface Ears {
  onTold: (told: Told) => void
  onUp: (up: boolean) => void
  /** The server ended the stream: the session may be over. */
  onEnd: () => void
}

type Message =
  | { kind: 'ask' }
  | { kind: 'up'; up: boolean }
  | { kind: 'told'; id: string; told: Told }

const soonest = 1_000
const latest = 60_000

/**
 * One stream for all tabs of a browser, which allows few connections to one server: the tab that holds the lock reads it and
 * passes on what it hears. Without locks (no safe origin) no tab reads it, and all go on asking.
 */
export class LiveLine {
  private readonly scope = new Scope()
  private readonly channel: BroadcastChannel
  private readonly client: TRPCClient<AppRouter>
  private readonly ears: Ears
  private up = false
  private leads = false
  private last: string | null = null

  constructor(person: string, client: TRPCClient<AppRouter>, ears: Ears) {
    this.client = client
    this.ears = ears
    const name = `countersign/live/${person}`
    this.channel = new BroadcastChannel(name)
    this.scope.add(() => this.channel.close())
    this.scope.hear(this.channel, {
      message: ({ data }: MessageEvent<Message>) => this.hear(data),
    })
    if (!('locks' in navigator)) return
    this.post({ kind: 'ask' })
    const signal = this.scope.signal()
    const lead = () => this.lead()
    void navigator.locks.request(name, { signal }, lead).catch(() => undefined)
  }

  end(): void {
    this.scope.dispose()
  }

  /** Reads the stream until this tab goes, and opens it again as often as it breaks: later each time, and not all at once. */
  private async lead(): Promise<void> {
    this.leads = true
    let wait = soonest
    while (!this.scope.ended) {
      const began = performance.now()
      await this.follow()
      this.become(false)
      wait = performance.now() - began > latest ? soonest : Math.min(latest, wait * 2)
      await this.pause(wait * (0.5 + Math.random()))
    }
  }

  private follow(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const input = this.last === null ? {} : { lastEventId: this.last }
    const stream = this.client.live.changes.subscribe(input, {
      onData: ({ id, data }) => this.tell(id, data),
      onConnectionStateChange: ({ state }) => this.become(state === 'pending'),
      onError: () => resolve(),
      onComplete: () => {
        if (!this.scope.ended) this.ears.onEnd()
        resolve()
      },
    })
    this.scope.add(() => {
      stream.unsubscribe()
      resolve()
    })
    return promise
  }

  private tell(id: string, told: Told): void {
    this.last = id
    this.ears.onTold(told)
    this.post({ kind: 'told', id, told })
  }

  private become(up: boolean): void {
    if (this.scope.ended || up === this.up) return
    this.up = up
    this.ears.onUp(up)
    this.post({ kind: 'up', up })
  }

  private hear(message: Message): void {
    if (message.kind === 'ask') {
      if (this.leads) this.post({ kind: 'up', up: this.up })
    } else if (message.kind === 'up') this.ears.onUp(message.up)
    else {
      this.last = message.id
      this.ears.onTold(message.told)
    }
  }

  private pause(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const scope = new Scope()
    scope.timeout(resolve, milliseconds)
    // A network that is back need not be waited for.
    scope.listen('online', () => resolve())
    this.scope.add(resolve)
    return promise.then(() => scope.dispose())
  }

  private post(message: Message): void {
    // A channel reaches its own origin only; a target origin is for windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (!this.scope.ended) this.channel.postMessage(message)
  }
}
