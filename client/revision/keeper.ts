import { Scope } from '#client/lib/scope.ts'

import { draftOf, type DraftStore } from './draft-store.ts'
import type { Draft } from './open-draft.ts'

/** Where unsaved work is safe: in this browser, on the server, and up to when (the server's own time, ISO 8601). */
export interface Kept {
  here: 'waiting' | 'kept' | 'full'
  there: 'waiting' | 'kept' | 'failed' | 'signed_out'
  at: string | null
}

export type NotKept = 'newer' | 'signed_out' | 'failed'

/** The ways out of the page. Those that fail throw; `why` names the failure. */
export interface Ways {
  keepHere: (draft: Draft) => Promise<void>
  keepHereAtOnce: (draft: Draft) => void
  forgetHere: () => Promise<void>
  saveThere: (draft: Draft & { stamp: string }) => Promise<{ at: string }>
  dropThere: (known: string[]) => Promise<void>
  why: (error: unknown) => NotKept
}

const hereAfter = 1_000
const thereAfter = 4_000
/** A browser that keeps nothing leaves it to the server. */
const thereAloneAfter = 1_000
const firstRetry = 2_000
const longestRetry = 30_000

/** Keeps every change: in this browser after a second, on the server after four, one request at a time, again where it failed. */
export class Keeper {
  private kept: Kept = { here: 'kept', there: 'kept', at: null }
  private hereTimer: Scope | null = null
  private thereTimer: Scope | null = null
  private onItsWay: Promise<void> | null = null
  private retry = firstRetry
  private ended = false
  private held = false
  private readonly store: DraftStore
  private readonly ways: Ways
  private readonly tell: (kept: Kept) => void

  constructor(store: DraftStore, ways: Ways, tell: (kept: Kept) => void) {
    this.store = store
    this.ways = ways
    this.tell = tell
  }

  /** What is unsent from before (a page that broke down, a tab that wrote) is kept and sent. */
  start(): void {
    if (!this.unsent) return
    this.touch()
    void this.flush()
  }

  /** Something was changed. */
  touch(): void {
    this.say({
      here: this.kept.here === 'full' ? 'full' : 'waiting',
      there: this.kept.there === 'kept' ? 'waiting' : this.kept.there,
    })
    this.hereTimer ??= this.in(hereAfter, () => void this.keepHere())
    const after = this.kept.here === 'full' ? thereAloneAfter : thereAfter
    this.thereTimer ??= this.in(after, () => void this.keepThere())
  }

  /** Keeps now what waits for its time, or failed before: the page is left, or the server answers again. */
  async flush(): Promise<void> {
    if (this.kept.there === 'signed_out') this.kept = { ...this.kept, there: 'waiting' }
    await Promise.all([this.hereTimer ? this.keepHere() : null, this.keepThere()])
  }

  /** The last moment of a page: what waits for an answer is not done any more. */
  flushAtOnce(): void {
    const draft = draftOf(this.store.getState())
    if (this.hereTimer && draft) this.ways.keepHereAtOnce(draft)
    void this.flush()
  }

  /**
   * Waits for what is on its way to the server and holds back the rest, until `release`: `request` comes next and contains
   * it. Where the server refuses that, it keeps the work under the name of the request.
   */
  async hold(request: string): Promise<() => void> {
    this.held = true
    this.store.getState().sending(request)
    await Promise.all([this.keepHere(), this.onItsWay])
    return () => {
      this.held = false
      if (this.unsent) this.touch()
    }
  }

  /** Whether leaving now would lose something. */
  get wouldLose(): boolean {
    return this.kept.here === 'full' && this.isBehind
  }

  /** Whether the server lacks something of the work. */
  get isBehind(): boolean {
    return this.unsent && draftOf(this.store.getState()) !== null
  }

  /** Another tab goes on with the work: keeps what there is here, and sends nothing that the other one does not know. */
  async giveUp(): Promise<void> {
    this.held = true
    await Promise.all([this.hereTimer ? this.keepHere() : null, this.onItsWay])
    this.abandon()
  }

  /** Keeps nothing from here on. */
  abandon(): void {
    this.clear()
    this.ended = true
    this.held = true
  }

  end(): void {
    if (this.ended) return
    void this.flush()
    this.clear()
    this.ended = true
  }

  private get unsent(): boolean {
    const { confirmed, touched } = this.store.getState()
    return confirmed !== touched
  }

  private async keepHere(): Promise<void> {
    this.hereTimer?.dispose()
    this.hereTimer = null
    const draft = draftOf(this.store.getState())
    try {
      if (draft) await this.ways.keepHere(draft)
      else await this.ways.forgetHere()
      this.say({ here: this.hereTimer ? 'waiting' : 'kept' })
    } catch {
      const first = this.kept.here !== 'full'
      this.say({ here: 'full' })
      if (first && this.unsent) void this.keepThere()
    }
  }

  private async keepThere(): Promise<void> {
    this.thereTimer?.dispose()
    this.thereTimer = null
    if (this.onItsWay) {
      await this.onItsWay
      if (this.thereTimer !== null) return
    }
    const { conflict, touched } = this.store.getState()
    if (!this.unsent || this.held || conflict?.kind === 'draft') return
    if (this.kept.there === 'signed_out') return
    this.onItsWay = this.send(touched)
    await this.onItsWay
    this.onItsWay = null
    if (this.unsent && this.kept.there !== 'failed') this.again(thereAfter)
  }

  private async send(touched: number): Promise<void> {
    try {
      const at = await this.sendState()
      this.store.getState().sent(touched)
      this.retry = firstRetry
      this.say({ there: this.unsent ? 'waiting' : 'kept', ...(at && { at }) })
      if (this.kept.here !== 'full' && !this.hereTimer) await this.keepHere()
    } catch (error) {
      const why = this.ways.why(error)
      if (why === 'failed') {
        this.again(this.retry)
        this.retry = Math.min(this.retry * 2, longestRetry)
      }
      this.say({ there: why === 'signed_out' ? 'signed_out' : 'failed' })
    }
  }

  private async sendState(): Promise<string | null> {
    const { known } = this.store.getState()
    const draft = draftOf(this.store.getState())
    if (!draft) {
      await this.ways.dropThere([...known])
      return null
    }
    const stamp = crypto.randomUUID()
    this.store.getState().sending(stamp)
    const { at } = await this.ways.saveThere({ ...draft, stamp })
    return at
  }

  private again(after: number): void {
    this.thereTimer ??= this.in(after, () => void this.keepThere())
  }

  private say(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change }
    if (!this.ended) this.tell(this.kept)
  }

  private in(after: number, run: () => void): Scope {
    const scope = new Scope()
    if (!this.ended) scope.timeout(run, after)
    return scope
  }

  private clear(): void {
    this.hereTimer?.dispose()
    this.thereTimer?.dispose()
    this.hereTimer = null
    this.thereTimer = null
  }
}
