import { deepStrictEqual as same } from 'node:assert'

import { contentIn } from '#server/instance/revision-of.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { crashTestDb, newWorld, worldIn } from '#server/testing/world.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { breachesOf } from '#server/verify/breaches-of.ts'
import { type Dossier, dossiersOf } from '#server/verify/dossier.ts'
import { summaryOf } from '#shared/instance/summary.ts'
import { Policy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import type { Ability } from '#shared/view/instance-view.ts'
import { type Lease, phaseAt } from '#shared/work/phase.ts'

import { type Act, type Deed, roles } from './deed.ts'
import { type Cast, Model } from './model.ts'
import { pictureOfModel, pictureOfRows } from './picture.ts'
import { answerOf, requestFor, type Sent, type World } from './requests.ts'

interface Item {
  key: string
  instanceId: string
  model: Model
  before: Dossier
  leases: Map<string, Lease>
}

interface Last {
  sent: Sent
  answer: string
}

const abilityFor: Partial<Record<Act['act'], Ability>> = {
  take: 'take',
  save: 'edit',
  submit: 'submit',
  propose: 'propose_deletion',
  vote: 'vote',
  sendBack: 'return',
  withdraw: 'withdraw',
  recall: 'recall',
  reopen: 'reopen',
  reveal: 'reveal',
}

/** How often what was tried: to show that a run saw something. */
export interface Tally {
  deeds: number
  refused: number
  crashes: number
  ends: number
}

/**
 * Plays deeds on a world and holds every answer and every row against the model and the invariants. What is refused must
 * leave no trace; what is acknowledged must be there, through every crash that follows.
 */
export class Story {
  private readonly last = new Map<string, Last>()
  private world: World
  private readonly items: Item[]
  private readonly cast: Cast
  private readonly policy: Policy
  private readonly tally: Tally

  private constructor(
    world: World,
    told: { items: Item[]; cast: Cast; policy: Policy; tally: Tally },
  ) {
    this.world = world
    this.items = told.items
    this.cast = told.cast
    this.policy = told.policy
    this.tally = told.tally
  }

  static async begin(choices: Partial<Policy>, tally: Tally): Promise<Story> {
    const policy = Policy.parse(choices)
    const world = await newWorld({ policy })
    for (const name of ['sol', 'max']) await world.join(name, roles[name] ?? [])
    const cast: Cast = { roles, away: new Set() }
    const items: Item[] = []
    for (const _ of [0, 1]) {
      const made = await world.instance()
      const [before] = await dossiersOf(world.db, [made.instanceId])
      if (!before) throw new Error('The instance is not there')
      items.push({ ...made, before, model: new Model(policy, cast), leases: new Map() })
    }
    return new Story(world, { items, cast, policy, tally })
  }

  async play(deed: Deed): Promise<void> {
    this.tally.deeds++
    if ('who' in deed && deed.act !== 'errand' && 'at' in deed)
      return this.act(deed, this.item(deed.at))
    switch (deed.act) {
      case 'errand':
        return this.errand(deed)
      case 'next':
        return this.next(deed)
      case 'repeat':
        return this.repeat(deed.who)
      case 'reuse':
        return this.reuse(deed.who)
      case 'disable':
      case 'enable':
        return this.changePeople(deed.act, deed.who)
      case 'pass':
        return this.pass(this.item(deed.at))
      case 'crash':
        this.tally.crashes++
        this.world = worldIn({ db: (await crashTestDb()).db, suffix: this.world.suffix })
        return this.nothingChanged()
    }
  }

  private async errand({ at, who, does }: Extract<Deed, { act: 'errand' }>): Promise<void> {
    await this.act({ act: 'take', who }, this.item(at))
    const cast = does === 'high' || does === 'low'
    await this.act(cast ? { act: 'vote', who, quality: does } : { act: does, who }, this.item(at))
  }

  private async pass(item: Item): Promise<void> {
    await this.world.expire(item.instanceId)
    item.model.pass()
    await this.look(item)
  }

  private item(at: number): Item {
    const found = this.items[at]
    if (!found) throw new Error(`There is no instance ${at}`)
    return found
  }

  private async act(act: Act, item: Item): Promise<void> {
    const { key, before, leases, model } = item
    const allowed = model.allows(act)
    await this.lookAtButtons(act, item)
    const sent = requestFor(act, { key, before, lease: leases.get(act.who) })
    const { answer, refusal } = await answerOf(sent.send(this.world))
    same({ act, done: refusal === null, refusal }, { act, done: allowed, refusal })
    if (refusal !== null) {
      this.tally.refused++
      return this.nothingChanged()
    }
    if (act.act === 'take' || act.act === 'takeAhead') leases.set(act.who, answer as Lease)
    if (sent.requestKey !== undefined)
      this.last.set(act.who, { sent, answer: JSON.stringify(answer) })
    const after = await this.load(item)
    model.apply(act, this.chosen(act, item, after))
    await this.look(item, after)
    const { requestKey } = sent
    if (requestKey === undefined) return
    const kept = after.requests.find((one) => one.key === requestKey)
    same(kept?.response, JSON.stringify(answer ?? null))
  }

  /** The button must be there exactly where the act is allowed; a page costs as much as five acts, so only now and then. */
  private async lookAtButtons(act: Act, { key, model }: Item): Promise<void> {
    const { who } = act
    const ability = abilityFor[act.act]
    if (!ability || this.cast.away.has(who) || this.tally.deeds % 5 > 0) return
    const { abilities } = await this.world.as(who).instance.get(this.world.at(key))
    same({ act, offered: abilities.includes(ability) }, { act, offered: model.offers(act) })
  }

  /** Which of several seats the server chose. */
  private chosen(act: Act, { leases }: Item, after: Dossier): number {
    if (act.act !== 'assign') return leases.get(act.who)?.slot ?? 1
    const { round } = after.instance
    const whom = act.whom === null ? null : this.world.idOf(act.whom)
    const kept = after.seats.find((seat) => seat.round === round && seat.assigneeId === whom)
    return kept?.slot ?? 1
  }

  /** Takes what the queue gives: what is in hand before all, else anything that may be taken, else nothing. */
  private async next({ who, ahead }: { who: string; ahead: boolean }): Promise<void> {
    const there = this.items.filter(() => !this.cast.away.has(who))
    const inHand = there.filter(({ model }) => model.held(who) && !model.held(who)?.ahead)
    const open = there.filter(({ model }) => model.mayTake(who, ahead))
    const expected = (inHand.length > 0 ? inHand : open).map(({ key }) => key)
    const { project } = this.world
    const { answer, refusal } = await answerOf(this.world.as(who).work.take({ project, ahead }))
    same({ who, refused: refusal !== null }, { who, refused: expected.length === 0 })
    if (refusal !== null) return this.nothingChanged()
    const { key, lease } = answer as { key: string; lease: Lease }
    same({ given: expected.includes(key), expected }, { given: true, expected })
    const item = this.items.find((one) => one.key === key)
    if (!item) throw new Error(`${key} is none of this story`)
    item.leases.set(who, lease)
    item.model.apply({ act: ahead ? 'takeAhead' : 'take', who }, lease.slot)
    await this.look(item)
    if (ahead && inHand.length === 0) await this.onlyOneAhead(who, item)
  }

  /** What else the person had ready is where it was. */
  private async onlyOneAhead(who: string, kept: Item): Promise<void> {
    for (const item of this.items.filter((one) => one !== kept)) {
      item.model.giveBack(who)
      await this.look(item)
    }
  }

  private async repeat(who: string): Promise<void> {
    const before = this.last.get(who)
    if (!before) return
    const { answer, refusal } = await answerOf(before.sent.send(this.world))
    if (this.cast.away.has(who)) same(refusal, 'not_found')
    else same({ answer: JSON.stringify(answer), refusal }, { answer: before.answer, refusal: null })
    await this.nothingChanged()
  }

  private async reuse(who: string): Promise<void> {
    const other = this.last.get(who)?.sent.other
    if (!other) return
    const refusal = await refusalOf(other(this.world))
    same(refusal, this.cast.away.has(who) ? 'not_found' : 'key_reused')
    await this.nothingChanged()
  }

  private async changePeople(act: 'disable' | 'enable', who: string): Promise<void> {
    const { project } = this.world
    await this.world.as('lena').people[act]({ project, person: this.world.idOf(who) })
    if (act === 'enable') this.cast.away.delete(who)
    else {
      this.cast.away.add(who)
      for (const { model } of this.items) model.leave(who)
    }
    for (const item of this.items) await this.look(item)
  }

  private async load({ instanceId }: Item): Promise<Dossier> {
    const [found] = await dossiersOf(this.world.db, [instanceId])
    if (!found) throw new Error('The instance is gone')
    return found
  }

  private async nothingChanged(): Promise<void> {
    const now = await dossiersOf(
      this.world.db,
      this.items.map(({ instanceId }) => instanceId),
    )
    for (const { before, instanceId } of this.items)
      same(
        now.find(({ instance }) => instance.instanceId === instanceId),
        before,
      )
  }

  /** Every invariant holds, and the instance stands as the model says. */
  private async look(item: Item, loaded?: Dossier): Promise<void> {
    const now = loaded ?? (await this.load(item))
    same(breachesOf(now), [])
    same(pictureOfRows(now, this.world), pictureOfModel(item.model))
    if (now.instance.head > item.before.instance.head) await this.recount(now)
    const ended = phaseAt[now.instance.stage] === null
    if (ended && now.instance.stage !== item.before.instance.stage) this.tally.ends++
    item.before = now
  }

  /** The counts of findings are what a new validation says. */
  private async recount({ instance, revisions }: Dossier): Promise<void> {
    const row = revisions.find(({ number }) => number === instance.head)
    if (!row) throw new Error('The head is not there')
    const content = contentIn(row.content)
    const project = { policy: this.policy, taxonomy: unimTaxonomy, instance }
    const counted = summaryOf(content, await findingsOf(this.world.db, content, project))
    const { rules, errors, warnings } = instance
    same(
      { rules, errors, warnings },
      {
        rules: counted.rules,
        errors: counted.errors,
        warnings: counted.warnings,
      },
    )
  }
}
