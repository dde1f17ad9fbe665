import { deepStrictEqual as same } from 'node:assert'

import { refusalOf } from '#server/testing/refusal-of.ts'
import { crashTestDb, newWorld, worldIn } from '#server/testing/world.ts'
import { dossiersOf } from '#server/verify/dossier.ts'
import type { Lease } from '#shared/work/phase.ts'

import { Acting } from './acting.ts'
import { queueGives } from './allows.ts'
import { Cast, type Rules } from './cast.ts'
import { applyChange, requestChange } from './changes.ts'
import { type Change, type Deed, domains, errands, isAct, names, roles } from './deed.ts'
import { GoldDesk } from './gold-desk.ts'
import type { Item } from './item.ts'
import { Model } from './model.ts'
import { answerOf } from './requests.ts'
import { note, type Tally } from './tally.ts'

export interface Setting {
  rules: Rules
  gold: boolean
  /** Begins with every instance drawn for a second review. */
  double: boolean
}

/**
 * Plays deeds on a world and holds every answer and every row against the model and the invariants. What is refused must
 * leave no trace; what is acknowledged must be there, through every crash that follows.
 */
export class Story extends Acting {
  private readonly day = new Date().getUTCDate()

  static async begin({ double, gold, rules }: Setting, tally: Tally): Promise<Story> {
    const world = await newWorld({ policy: rules })
    for (const name of ['sol', 'max']) await world.join(name, roles[name] ?? [])
    const cast = new Cast(roles, rules)
    const items: Item[] = []
    const desk = gold ? await GoldDesk.begin(world, rules) : null
    for (const domain of domains) {
      const made = await world.instance('review', { domain })
      const [before] = await dossiersOf(world.db, [made.instanceId])
      if (!before) throw new Error('The instance is not there')
      items.push({ ...made, before, model: new Model(cast, domain), leases: new Map() })
    }
    const story = new Story({ world, items, cast, gold: desk, tally })
    if (double) await story.change({ act: 'draw', by: 'lena', percent: 100 })
    return story
  }

  async play(deed: Deed): Promise<void> {
    // A cap counts a day of the clock, which a story must not outlive.
    if (new Date().getUTCDate() !== this.day) return
    this.tally.deeds++
    await this.playOne(deed)
    await this.gold?.read(this.world, names)
    this.lookAtPeople()
  }

  private async playOne(deed: Deed): Promise<void> {
    if ('by' in deed) return this.change(deed)
    if (isAct(deed)) {
      await this.act(deed, this.item(deed.at))
      return
    }
    switch (deed.act) {
      case 'errand':
        return this.errand(deed)
      case 'round':
        return this.playRound(deed)
      case 'next':
        return this.next(deed)
      case 'hurry':
        await this.act({ act: 'takeAhead', who: deed.who }, this.item(deed.at))
        return this.next({ act: 'next', who: deed.who, ahead: true, beside: deed.at })
      case 'gold':
        return this.answerGold(deed)
      case 'repeat':
      case 'reuse':
        return this.again(deed.act, deed.who)
      case 'pass':
        return this.pass(this.item(deed.at))
      case 'crash':
        this.tally.crashes++
        await this.remember()
        this.world = worldIn({ db: (await crashTestDb()).db, suffix: this.world.suffix })
        return this.nothingChanged()
    }
  }

  private async errand({ at, does, who }: Extract<Deed, { act: 'errand' }>): Promise<void> {
    const item = this.item(at)
    if (!(await this.act({ act: 'take', who }, item))) return
    if (does === 'high' || does === 'low') await this.act({ act: 'vote', who, quality: does }, item)
    else for (const act of errands[does]) await this.act({ act, who }, item)
  }

  private async playRound({
    at,
    ends,
    judge,
    writers,
  }: Extract<Deed, { act: 'round' }>): Promise<void> {
    const [first, second] = writers
    if (ends === 'promote')
      await this.act({ act: 'assignSecond', who: 'lena', whom: second }, this.item(at))
    for (const who of writers) await this.errand({ act: 'errand', at, who, does: 'rewrite' })
    if (ends === 'reopen') {
      for (const who of [judge, 'sol', 'cora'])
        await this.errand({ act: 'errand', at, who, does: 'high' })
      await this.act({ act: 'reopen', who: 'lena' }, this.item(at))
      return
    }
    await this.errand({ act: 'errand', at, who: judge, does: 'sendBack' })
    if (ends === 'accept') await this.errand({ act: 'errand', at, who: first, does: 'accept' })
    else await this.act({ act: 'promote', who: 'lena' }, this.item(at))
  }

  private async pass(item: Item): Promise<void> {
    await this.world.expire(item.instanceId)
    item.model.pass()
    await this.look([item])
  }

  /** Takes what the queue gives: what is in hand before all, else anything that may be taken, else nothing. */
  private async next({ ahead, beside, who }: Extract<Deed, { act: 'next' }>): Promise<void> {
    const { cast, gold, world } = this
    await gold?.read(world, names)
    const said = this.items[beside]
    const before = said?.model.held(who)
    const begins = ahead && before?.ahead === true && cast.stop(who) === null
    const isThere = !cast.away.has(who) && (cast.may(who, 'reviewer') || cast.may(who, 'checker'))
    const there = this.items.filter((item) => isThere && item !== said)
    const inHand = there.filter(({ model }) => model.held(who)?.ahead === false)
    const open = there.filter(({ model }) => queueGives(model, who, ahead))
    const held = gold?.begunBy(who) ?? null
    const copy = gold?.waitingFor(who, cast) ?? null
    const expected = (inHand.length > 0 ? inHand : held === null ? open : []).map(({ key }) => key)
    if (held !== null) expected.push(held)
    else if (copy !== null && inHand.length === 0) expected.push(copy)
    if (expected.length === 0 && !begins) await this.remember()
    const besides = said ? [said.key] : []
    const { answer, refusal } = await answerOf(
      world.as(who).work.take({ project: world.project, ahead, besides }),
    )
    same(
      { who, refused: refusal !== null, refusal },
      { who, refused: expected.length === 0, refusal },
    )
    note(this.tally, ahead ? 'nextAhead' : 'next', refusal)
    if (begins && before && said) {
      said.model.begin(before)
      await this.look([said])
      note(this.tally, 'beginInHand', null)
    }
    if (refusal !== null) return begins ? undefined : this.nothingChanged()
    const { key, lease } = answer as { key: string; lease: Lease }
    same({ given: expected.includes(key), expected }, { given: true, expected })
    const item = this.items.find((one) => one.key === key)
    if (item) {
      this.took(item, who, lease)
      item.model.apply({ act: ahead ? 'takeAhead' : 'take', who }, { ...lease, suggester: null })
      await this.look([item])
    } else {
      gold?.took(who, lease)
      note(this.tally, 'takeGold', null)
    }
    if (ahead && inHand.length === 0 && held === null) await this.onlyOneAhead(who, item)
  }

  private async answerGold({ quality, who }: Extract<Deed, { act: 'gold' }>): Promise<void> {
    if (!this.gold) return
    await this.errand({ act: 'errand', at: 0, who, does: 'submit' })
    await this.next({ act: 'next', who, ahead: false, beside: this.items.length })
    await this.gold.read(this.world, names)
    const told = await this.gold.answer(this.world, who, quality)
    if (!told) return
    note(this.tally, 'gold', told.refusal)
    same(told.refusal, null)
    this.cast.handsIn(who)
  }

  private async change(change: Change): Promise<void> {
    const allowed = this.cast.may(change.by, 'lead')
    if (!allowed) await this.remember()
    const refusal = await refusalOf(requestChange(this.world, change))
    same({ change, done: refusal === null, refusal }, { change, done: allowed, refusal })
    note(this.tally, change.act, refusal)
    if (refusal !== null) return this.nothingChanged()
    applyChange(
      change,
      this.cast,
      this.items.map(({ model }) => model),
    )
    if (change.act === 'terms')
      this.allowance.set(
        change.whom,
        Math.max(change.cap ?? Infinity, this.cast.today(change.whom)),
      )
    await this.look(this.items)
  }
}
