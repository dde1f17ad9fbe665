import { deepStrictEqual as same } from 'node:assert'

import { fingerprintOf } from '#server/testing/fingerprint-of.ts'
import { dossiersOf } from '#server/verify/dossier.ts'

import type { Cast } from './cast.ts'
import { names } from './deed.ts'
import type { GoldDesk } from './gold-desk.ts'
import { type Item, lookAt } from './item.ts'
import type { World } from './requests.ts'
import type { Tally } from './tally.ts'

export interface Ground {
  world: World
  items: Item[]
  cast: Cast
  gold: GoldDesk | null
  tally: Tally
}

/** Where a story is played, and how what it left is held against the model and the invariants. */
export class Watch {
  protected world: World
  protected readonly items: Item[]
  protected readonly cast: Cast
  protected readonly gold: GoldDesk | null
  protected readonly tally: Tally
  /** As much as a person may have done today, at least: a cap that comes later takes nothing back. */
  protected readonly allowance = new Map<string, number>()
  private mark: string | null = null

  protected constructor(ground: Ground) {
    this.world = ground.world
    this.items = ground.items
    this.cast = ground.cast
    this.gold = ground.gold
    this.tally = ground.tally
    const copies = (who: string) => (this.gold?.isBegun(who) ? 1 : 0)
    this.cast.inHand = (who) =>
      this.items.reduce((all, { model }) => all + model.inHand(who), copies(who))
  }

  protected item(at: number): Item {
    const found = this.items[at]
    if (!found) throw new Error(`There is no instance ${at}`)
    return found
  }

  /** What else the person had ready is where it was. */
  protected async onlyOneAhead(who: string, kept?: Item): Promise<void> {
    const others = this.items.filter((one) => one !== kept)
    for (const { model } of others) model.giveBack(who)
    await this.look(others)
  }

  protected get ids(): string[] {
    return this.items.map(({ instanceId }) => instanceId)
  }

  /** Before something that must leave no trace. */
  protected async remember(): Promise<void> {
    this.mark ??= await fingerprintOf(this.world.db, this.ids)
  }

  protected async nothingChanged(): Promise<void> {
    same(await fingerprintOf(this.world.db, this.ids), this.mark)
  }

  protected async look(items: readonly Item[], loaded?: Item['before'][]): Promise<void> {
    this.mark = null
    const ids = items.map(({ instanceId }) => instanceId)
    const all = loaded ?? (await dossiersOf(this.world.db, ids))
    for (const item of items) {
      const now = all.find(({ instance }) => instance.instanceId === item.instanceId)
      if (!now) throw new Error('The instance is gone')
      await lookAt(item, now, this.world)
    }
  }

  /** Nobody does more in a day than their cap, or has more than one instance ready. */
  protected lookAtPeople(): void {
    for (const who of names) {
      const id = this.world.idOf(who)
      const seats = this.items.flatMap(({ before }) => before.seats)
      const ahead = seats.filter(
        ({ begun, epoch, holderId, status }) =>
          holderId === id && status === 'leased' && begun < epoch,
      )
      const ready = ahead.length + (this.gold?.isAhead(who) ? 1 : 0)
      const tooMuch = this.cast.today(who) > (this.allowance.get(who) ?? Infinity)
      same(
        { who, ready: Math.min(ready, 2), tooMuch },
        { who, ready: Math.min(ready, 1), tooMuch: false },
      )
    }
  }
}
