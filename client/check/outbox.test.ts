import { describe, expect, it } from 'vitest'

import { asksTheSame, type Decision } from './decision.ts'
import {
  afterRestart,
  canTakeBack,
  dueNow,
  grace,
  retryAfter,
  secondsLeft,
  type Waiting,
} from './outbox.ts'

const vote: Waiting<string> = {
  id: 'v',
  project: 'p',
  key: '1041',
  input: 'high',
  due: grace,
  state: 'waiting',
}

describe('the outbox', () => {
  it('counts whole seconds down to nothing', () => {
    expect(secondsLeft(vote, 0)).toBe(10)
    expect(secondsLeft(vote, 2_001)).toBe(8)
    expect(secondsLeft(vote, 99_999)).toBe(0)
  })

  it('lets a decision leave when its time has come, and not before', () => {
    expect(dueNow([vote], grace - 1)).toEqual([])
    expect(dueNow([vote], grace)).toEqual([vote])
    expect(dueNow([{ ...vote, state: 'sending' }], grace)).toEqual([])
  })

  it('can be taken back until it has left, and after it failed', () => {
    expect(canTakeBack(vote, grace - 1)).toBe(true)
    expect(canTakeBack(vote, grace)).toBe(false)
    expect(canTakeBack({ ...vote, state: 'sending' }, 0)).toBe(false)
    expect(canTakeBack({ ...vote, state: 'failed' }, grace * 2)).toBe(true)
  })

  it('sends what a left page kept, and asks about what failed', () => {
    const found = afterRestart(
      [
        { ...vote, state: 'sending' },
        { ...vote, state: 'failed' },
      ],
      5,
    )
    expect(found.map((one) => [one.state, one.due])).toEqual([
      ['waiting', 5],
      ['failed', grace],
    ])
  })

  it('sends by itself what nobody answered, ever more seldom, and does not take it back', () => {
    const lost: Waiting<string> = { ...vote, state: 'failed', unanswered: true, tries: 1, due: 50 }
    expect(dueNow([lost], 49)).toEqual([])
    expect(dueNow([lost], 50)).toEqual([lost])
    expect(dueNow([{ ...lost, unanswered: false }], 50)).toEqual([])
    expect(canTakeBack(lost, 50)).toBe(false)
    expect(afterRestart([lost], 7)).toMatchObject([{ state: 'waiting', due: 7 }])
    expect([1, 2, 3, 4, 9].map(retryAfter)).toEqual([15_000, 30_000, 60_000, 120_000, 120_000])
  })
})

describe('a decision made again', () => {
  const lease = { round: 1, phase: 'check' as const, slot: 1, epoch: 1 }
  const decision = (requestKey: string, note: string): Decision => ({
    verdict: 'vote',
    input: {
      project: 'p',
      key: '1041',
      lease,
      requestKey,
      seen: { number: 1, hash: 'h' },
      quality: 'low',
      reasons: ['trivial'],
      note,
    },
  })

  it('is the same request where it says the same, whatever its key', () => {
    expect(asksTheSame(decision('one', 'a'), decision('two', 'a'))).toBe(true)
    expect(asksTheSame(decision('one', 'a'), decision('one', 'b'))).toBe(false)
  })

  it('is another request under another lease', () => {
    const { input, verdict } = decision('one', 'a')
    const later = { verdict, input: { ...input, lease: { ...lease, epoch: 2 } } } as Decision
    expect(asksTheSame(decision('one', 'a'), later)).toBe(false)
  })
})
