import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sprtLines } from '#shared/agreement/sampling/sprt.ts'
import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'

import { allocate } from './allocate.ts'
import { AuditPlan } from './audit-plan.ts'
import { drawSample } from './draw-sample.ts'
import { estimateDefects } from './estimate-defects.ts'
import { onCurve, operatingCurve } from './operating-curve.ts'
import { planSize } from './plan-size.ts'
import { resultOf } from './result-of.ts'
import { sequentialDecision } from './sequential.ts'

const One = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }),
  stratum: fc.constantFrom('math', 'law', 'art'),
  part: fc.boolean(),
  revision: fc.constant(1),
  hash: fc.constant(''),
})
const Frame = fc.uniqueArray(One, { selector: ({ id }) => id, maxLength: 60 })
const Sizes = fc.dictionary(fc.constantFrom('math', 'law', 'art'), fc.nat({ max: 12 }))
const precision = (more: object) =>
  AuditPlan.parse({ kind: 'precision', expected: 0.05, within: 0.05, by: 'domain', ...more })

describe('a draw', () => {
  it('depends on seed, population and sizes alone, in whatever order they are given', () => {
    fc.assert(
      fc.property(Frame, Sizes, fc.string(), (frame, given, seed) => {
        const sizes = new Map(Object.entries(given))
        expect(drawSample(frame.toReversed(), sizes, seed)).toEqual(drawSample(frame, sizes, seed))
      }),
    )
  })

  it('takes nobody’s own work, and as many of each stratum as it should while there are any', () => {
    fc.assert(
      fc.property(Frame, Sizes, fc.string(), (frame, given, seed) => {
        const { drawn } = drawSample(frame, new Map(Object.entries(given)), seed)
        expect(drawn.filter(({ part }) => part)).toEqual([])
        for (const stratum of ['math', 'law', 'art']) {
          const there = frame.filter((one) => one.stratum === stratum && !one.part).length
          const took = drawn.filter((one) => one.stratum === stratum).length
          expect(took).toBe(Math.min(there, given[stratum] ?? 0))
        }
      }),
    )
  })

  it('gives the place of one’s own work to the next, and counts it', () => {
    const frame = ['a', 'b', 'c', 'd'].map((id) => ({ id, stratum: '', revision: 1, hash: '' }))
    const free = drawSample(
      frame.map((one) => ({ ...one, part: false })),
      new Map([['', 4]]),
      's',
    )
    const order = free.drawn.map(({ id }) => id)
    const mine = frame.map((one) => ({ ...one, part: one.id === order[0] }))
    const { drawn, passedOver } = drawSample(mine, new Map([['', 2]]), 's')
    expect(drawn.map(({ id }) => id)).toEqual(order.slice(1, 3))
    expect(passedOver.get('')).toBe(1)
  })
})

describe('strata', () => {
  const Strata = fc.uniqueArray(
    fc.record({ stratum: fc.string(), eligible: fc.nat({ max: 500 }) }),
    { selector: ({ stratum }) => stratum, minLength: 1, maxLength: 12 },
  )
  it.each(['proportional', 'equal'] as const)(
    'sum up to the sample where it is shared %s',
    (allocation) => {
      fc.assert(
        fc.property(Strata, fc.nat({ max: 600 }), (strata, n) => {
          const sizes = allocate(strata, n, precision({ allocation }))
          const all = strata.reduce((sum, { eligible }) => sum + eligible, 0)
          expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBe(Math.min(n, all))
          for (const { eligible, stratum } of strata) {
            expect(sizes.get(stratum)).toBeLessThanOrEqual(eligible)
            const exact = (Math.min(n, all) * eligible) / (all || 1)
            const off = Math.abs((sizes.get(stratum) ?? 0) - exact)
            expect(allocation === 'equal' || off < 1).toBe(true)
          }
        }),
      )
    },
  )

  it('are taken as named, and counted as they are in the population', () => {
    const strata = [
      { stratum: 'math', eligible: 900 },
      { stratum: 'law', eligible: 100 },
    ]
    const plan = precision({ allocation: 'own', own: { math: 50, law: 50 } })
    expect([...allocate(strata, 100, plan)]).toEqual([
      ['math', 50],
      ['law', 50],
    ])
    const found = estimateDefects(
      [
        { eligible: 900, answered: 50, defective: 1 },
        { eligible: 100, answered: 50, defective: 20 },
      ],
      true,
    )
    // 0.9 · 1/50 + 0.1 · 20/50, on 1 / (0.81/50 + 0.01/50) looks.
    expect(found).toMatchObject({
      value: expect.closeTo(0.058, 12) as number,
      n: 100,
      components: { effective: expect.closeTo(60.9756, 4) as number },
    })
  })

  it('that are sampled alike weigh nothing', () => {
    const even = [
      { eligible: 300, answered: 30, defective: 2 },
      { eligible: 100, answered: 10, defective: 1 },
    ]
    const plain = estimateDefects(even, false)
    const weighted = estimateDefects(even, true)
    expect(plain).toMatchObject({ value: 3 / 40, interval: wilsonInterval(3, 40) })
    expect(weighted).toMatchObject({ value: expect.closeTo(3 / 40, 12) as number })
    expect(estimateDefects([], false)).toEqual({ status: 'undefined', reason: 'no_units', n: 0 })
  })
})

describe('plans', () => {
  it('are sized for the population they are drawn from', () => {
    const two = AuditPlan.parse({
      kind: 'two_point',
      good: 0.01,
      goodRisk: 0.05,
      bad: 0.05,
      badRisk: 0.1,
    })
    expect(planSize(two, 2000)).toEqual({ size: 130, accept: 3 })
    expect(planSize(two, 0)).toEqual({ size: 0, accept: null })
    expect(planSize({ ...two, kind: 'sequential' } as AuditPlan, 31_026)).toEqual({
      size: 396,
      accept: null,
    })
    expect(planSize(precision({ by: 'none' }), 40)).toEqual({ size: 40, accept: null })
  })

  it('refuse what no curve could keep', () => {
    const wrong = { kind: 'two_point', good: 0.05, goodRisk: 0.05, bad: 0.01, badRisk: 0.1 }
    expect(AuditPlan.safeParse(wrong).success).toBe(false)
    expect(AuditPlan.safeParse({ ...wrong, bad: 0.051 }).success).toBe(false)
    expect(AuditPlan.safeParse({ ...wrong, bad: 0.06 }).success).toBe(true)
    expect(AuditPlan.safeParse({ kind: 'zero', bad: 0, badRisk: 0.05 }).success).toBe(false)
    expect(
      AuditPlan.safeParse({ kind: 'precision', expected: 0, within: 0.1, allocation: 'equal' })
        .success,
    ).toBe(false)
  })

  it('decide sequentially as the lines lie', () => {
    const points = { good: 0.02, goodRisk: 0.05, bad: 0.08, badRisk: 0.1 }
    const { accept, reject, slope } = sprtLines(points)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat({ max: 40 }), (n, d) => {
        const { at, truncated } = sequentialDecision(points, { n, d, last: 300 })
        const middle = n < 300 ? 'go_on' : d <= slope * n ? 'accept' : 'reject'
        const crossed = d <= slope * n + accept ? 'accept' : 'reject'
        const between = d > slope * n + accept && d < slope * n + reject
        expect(at).toBe(between ? middle : crossed)
        expect(truncated).toBe(n === 300 && between)
      }),
    )
  })
})

it('puts what was found on the curve as it is drawn', () => {
  const plan = AuditPlan.parse({ kind: 'zero', bad: 0.4, badRisk: 0.1 })
  const curve = operatingCurve({ plan, size: 3, accept: 0, eligible: 8 })
  expect(curve).toHaveLength(9)
  expect(onCurve(curve, 0)).toBe(1)
  expect(onCurve(curve, 0.125)).toBeCloseTo(5 / 8, 12)
  expect(onCurve(curve, 0.0625)).toBeCloseTo(13 / 16, 12)
})

describe('a result', () => {
  const plan = AuditPlan.parse({
    kind: 'two_point',
    good: 0.01,
    goodRisk: 0.05,
    bad: 0.05,
    badRisk: 0.1,
  })
  const strata = [{ stratum: '', population: 200, eligible: 200, drawn: 3, passedOver: 0 }]
  const of = { plan, accept: 1, size: 3, strata }
  const sound = { stratum: '', verdict: 'sound' as const, reasons: [] }
  const bad = { stratum: '', verdict: 'defective' as const, reasons: ['trivial'] }

  it('accepts up to the number of the plan', () => {
    expect(resultOf([sound, bad, sound], of, 'finished').decision).toBe('accept')
    expect(resultOf([bad, bad, sound], of, 'finished').decision).toBe('reject')
  })

  it('decides nothing where the plan is void, and estimates all the same', () => {
    const result = resultOf([bad, sound], of, 'voided')
    expect(result).toMatchObject({
      decision: null,
      answered: 2,
      defective: 1,
      estimate: { value: 0.5 },
    })
    expect(result.reasons).toEqual([{ reason: 'trivial', count: 1 }])
  })
})
