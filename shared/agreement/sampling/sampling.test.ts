import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { acceptProbability, binomialUpTo, hypergeometricUpTo } from './accept-probability.ts'
import { precisionSize } from './precision-size.ts'
import { sprtCurve, sprtDecision, sprtLines } from './sprt.ts'
import { twoPointPlan, zeroPlan } from './two-point-plan.ts'

const points = { good: 0.01, goodRisk: 0.05, bad: 0.05, badRisk: 0.1 }
const walds = { good: 0.02, goodRisk: 0.05, bad: 0.08, badRisk: 0.1 }

describe('plans of a fixed size', () => {
  it('are the ones that R’s AcceptanceSampling finds', () => {
    expect(twoPointPlan(points)).toEqual({ n: 132, c: 3 })
    expect(twoPointPlan(points, 2000)).toEqual({ n: 130, c: 3 })
  })

  it('allow nothing by the known numbers of looks', () => {
    const looks = [0.1, 0.05, 0.02, 0.01].map((bad) => zeroPlan({ bad, badRisk: 0.05 }).n)
    expect(looks).toEqual([29, 59, 149, 299])
  })

  it('keep both risks in every population, down to one', () => {
    const lots = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(lots, fc.constantFrom(points, walds), (lot, of) => {
        const { c, n } = twoPointPlan(of, lot)
        expect(n).toBeLessThanOrEqual(lot)
        const good = Math.floor(of.good * lot + 1e-9)
        const bad = Math.ceil(of.bad * lot - 1e-9)
        expect(hypergeometricUpTo(c, n, { lot, bad: good })).toBeGreaterThanOrEqual(1 - of.goodRisk)
        expect(hypergeometricUpTo(c, n, { lot, bad })).toBeLessThanOrEqual(of.badRisk)
      }),
    )
  })

  it('have the operating curve of ISO 2859-1 for n = 315, c = 7', () => {
    const curve = [0.01, 0.02, 0.03, 0.04].map((p) => acceptProbability({ n: 315, c: 7 }, p))
    const told = [0.985, 0.7, 0.27, 0.06]
    for (const [i, p] of curve.entries()) expect(Math.abs(p - (told[i] ?? 0))).toBeLessThan(0.005)
  })

  it('count by small lots what can be counted by hand', () => {
    // Of 4 with 2 bad, 2 are drawn: 1/6 none, 4/6 one, 1/6 both.
    expect(hypergeometricUpTo(0, 2, { lot: 4, bad: 2 })).toBeCloseTo(1 / 6, 12)
    expect(hypergeometricUpTo(1, 2, { lot: 4, bad: 2 })).toBeCloseTo(5 / 6, 12)
    expect(hypergeometricUpTo(0, 3, { lot: 4, bad: 2 })).toBe(0)
    expect(binomialUpTo(1, 3, 0.5)).toBeCloseTo(0.5, 12)
  })

  it('accept ever more seldom the more is bad', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 400 }), (p, q, n) => {
        const plan = { n, c: Math.floor(n / 30) }
        const [less, more] = [Math.min(p, q), Math.max(p, q)]
        for (const lot of [undefined, 1000])
          expect(acceptProbability(plan, less, lot)).toBeGreaterThanOrEqual(
            acceptProbability(plan, more, lot) - 1e-9,
          )
      }),
    )
  })
})

describe('the sequential test', () => {
  const lines = sprtLines(walds)

  it('has Wald’s lines for 2 % and 8 %', () => {
    expect(lines.accept).toBeCloseTo(-1.5532, 4)
    expect(lines.reject).toBeCloseTo(1.9941, 4)
    expect(lines.slope).toBeCloseTo(0.0435875, 7)
  })

  it('accepts after 36 clean ones and not before', () => {
    expect(sprtDecision(lines, { n: 35, d: 0, last: 1000 })).toBe('go_on')
    expect(sprtDecision(lines, { n: 36, d: 0, last: 1000 })).toBe('accept')
  })

  it('takes the looks that a simulation takes, and keeps its risks about', () => {
    const looks = [0.02, 0.04, 0.08, 0.12].map((p) => sprtCurve(lines, p, 5000).looks)
    const simulated = [62, 88, 55, 31]
    for (const [i, n] of looks.entries())
      expect(Math.abs(n - (simulated[i] ?? 0))).toBeLessThan(1.5)
    expect(sprtCurve(lines, 0.02, 300).accepts).toBeGreaterThan(0.95)
    expect(sprtCurve(lines, 0.08, 300).accepts).toBeLessThan(0.1)
  })

  it('always ends by its last look', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (n, d) => {
        expect(sprtDecision(lines, { n, d: Math.min(n, d), last: n })).not.toBe('go_on')
      }),
    )
    const { accepts, looks } = sprtCurve(lines, 0.04, 50)
    expect(accepts).toBeLessThan(1)
    expect(looks).toBeLessThanOrEqual(50)
  })
})

it('finds the fewest looks for a width', () => {
  for (const [expected, within] of [
    [0.05, 0.05],
    [0.05, 0.02],
    [0, 0.05],
    [0.5, 0.03],
  ] as const) {
    const n = precisionSize(expected, within)
    expect(n).toBeGreaterThan(1)
    expect(precisionSize(expected, within * 1.01)).toBeLessThanOrEqual(n)
  }
  expect(precisionSize(0.05, 0.02)).toBe(469)
})
