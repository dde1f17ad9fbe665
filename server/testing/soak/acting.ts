import { deepStrictEqual as same } from 'node:assert'

import { dossiersOf } from '#server/verify/dossier.ts'
import type { Ability } from '#shared/view/instance-view.ts'
import { type Lease, phaseAt } from '#shared/work/phase.ts'

import { allows, offers } from './allows.ts'
import { type Act, names, roleOf } from './deed.ts'
import type { Item } from './item.ts'
import { isReady } from './model-seat.ts'
import type { Chosen } from './model.ts'
import { answerOf, openSuggestion, requestFor, type Sent } from './requests.ts'
import { note } from './tally.ts'
import { Watch } from './watch.ts'

interface Last {
  act: Act['act']
  sent: Sent
  answer: string
}

const abilityFor: Partial<Record<Act['act'], Ability>> = {
  take: 'take',
  save: 'edit',
  submit: 'submit',
  propose: 'propose_deletion',
  vote: 'vote',
  suggest: 'suggest',
  sendBack: 'return',
  withdraw: 'withdraw',
  recall: 'recall',
  reopen: 'reopen',
  reveal: 'reveal',
  takeAway: 'take_away',
}

/** One act of one person on one instance: its answer is what the model says, and so is what it leaves. */
export class Acting extends Watch {
  private readonly last = new Map<string, Last>()
  private acts = 0

  protected async act(act: Act, item: Item): Promise<boolean> {
    const { key, before, leases, model } = item
    const { who } = act
    const allowed = allows(model, act)
    await this.lookAtButtons(act, item)
    if (!allowed) await this.remember()
    const lease = leases.get(who)
    const sent = requestFor(act, { key, before, lease, me: this.world.idOf(who) })
    const { answer, refusal } = await answerOf(sent.send(this.world))
    same({ act, done: refusal === null, refusal }, { act, done: allowed, refusal })
    note(this.tally, act.act, refusal)
    if (refusal !== null) {
      await this.nothingChanged()
      return false
    }
    const stageBefore = model.stage
    if (act.act === 'take' || act.act === 'takeAhead') this.took(item, who, answer as Lease)
    if (sent.requestKey !== undefined)
      this.last.set(who, { act: act.act, sent, answer: JSON.stringify(answer) })
    const [after] = await dossiersOf(this.world.db, [item.instanceId])
    if (!after) throw new Error('The instance is gone')
    model.apply(act, this.chosen(act, item, after))
    if (act.act === 'takeAhead') await this.onlyOneAhead(who, item)
    await this.look([item], [after])
    if (phaseAt[model.stage] === null && model.stage !== stageBefore) this.tally.ends++
    const { requestKey } = sent
    if (requestKey === undefined) return true
    const kept = after.requests.find((one) => one.key === requestKey)
    same(kept?.response, JSON.stringify(answer ?? null))
    return true
  }

  /** The button must be there exactly where the act is allowed; a page costs as much as five acts, so only now and then. */
  private async lookAtButtons(act: Act, { key, model }: Item): Promise<void> {
    const { who } = act
    const ability = abilityFor[act.act]
    if (!ability || this.cast.away.has(who) || ++this.acts % 8 > 0) return
    const { abilities } = await this.world.as(who).instance.get(this.world.at(key))
    same({ act, offered: abilities.includes(ability) }, { act, offered: offers(model, act) })
  }

  protected took(item: Item, who: string, lease: Lease): void {
    const { leases, model } = item
    const found = lease.phase === 'second_review' ? model.second.seat : model.seats[lease.slot - 1]
    if (found && isReady(found) && found.holder !== who) note(this.tally, 'takeWhatWasReady', null)
    if (lease.phase === 'second_review') note(this.tally, 'sitSecond', null)
    leases.set(who, lease)
  }

  /** Which of several seats the server chose, and whose suggestion was accepted. */
  private chosen(act: Act, { before, leases }: Item, after: Item['before']): Chosen {
    const lease = leases.get(act.who)
    const by = act.act === 'accept' ? openSuggestion(before)?.personId : undefined
    const suggester = names.find((name) => this.world.idOf(name) === by) ?? null
    if (act.act !== 'assign')
      return { phase: lease?.phase ?? 'review', slot: lease?.slot ?? 1, suggester }
    const { round } = after.instance
    const whom = act.whom === null ? null : this.world.idOf(act.whom)
    const kept = after.seats.find(
      (seat) => seat.round === round && seat.assigneeId === whom && seat.status !== 'done',
    )
    return { phase: kept?.phase ?? 'review', slot: kept?.slot ?? 1, suggester }
  }

  protected async again(how: 'repeat' | 'reuse', who: string): Promise<void> {
    const before = this.last.get(who)
    const send = how === 'repeat' ? before?.sent.send : before?.sent.other
    if (!before || !send) return
    await this.remember()
    const needed = roleOf[before.act]
    const role = needed === undefined || this.cast.may(who, needed) ? null : 'not_yours'
    const shut = this.cast.away.has(who) ? 'not_found' : role
    const { answer, refusal } = await answerOf(send(this.world))
    if (shut !== null || how === 'reuse') same(refusal, shut ?? 'key_reused')
    else same({ answer: JSON.stringify(answer), refusal }, { answer: before.answer, refusal: null })
    note(this.tally, how, refusal)
    await this.nothingChanged()
  }
}
