import { describe, expect, it } from 'vitest'

import { brennanPrediger, evenOdds } from './brennan-prediger.ts'
import { none } from './chance.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { fleissCohenEverittError, withFleissCohenEveritt } from './fleiss-cohen-everitt.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { ac1, gwetAC1, gwetAC2 } from './gwet-ac.ts'
import { withGwetInterval } from './gwet-error.ts'
import { plainJackknife, spreadOf, withInterval } from './jackknife.ts'
import { kappaMax } from './kappa-max.ts'
import { normalBelow, normalQuantile } from './normal-quantile.ts'
import { overturnRate } from './overturn-rate.ts'
import { pabak } from './pabak.ts'
import type { PairPattern } from './pair-table.ts'
import { percentAgreement } from './percent-agreement.ts'
import { randolphKappa } from './randolph-kappa.ts'
import { scottPi } from './scott-pi.ts'
import { weightedKappa } from './weighted-kappa.ts'
import { linear, quadratic, weightsOfDisagreements } from './weights.ts'

const pairsOf = (table: number[][]): PairPattern[] =>
  table.flatMap((row, k) => row.map((times, l) => ({ first: `${k}`, second: `${l}`, times })))

/** The same table when it does not matter who said what. */
const patternsOf = (table: number[][]) =>
  table.flatMap((row, k) =>
    row.map((times, l) => ({
      counts: row.map((_, at) => Number(at === k) + Number(at === l)),
      times,
    })),
  )

// Cohen (1960), p. 45, and Cohen (1968): 200 cases.
const cohen = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]
// The dermatology example of the manual of SAS, PROC FREQ, as printed in the tests of statsmodels.
const sas = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
]
// Gwet (2014): 100 pregnancies, ectopic, abnormal intrauterine and normal intrauterine.
const gwet = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]
// Artstein and Poesio (2008), table 4: statements, information requests and checks.
const utterances = [
  [46, 0, 0],
  [6, 32, 6],
  [0, 0, 10],
]
const scale = { categories: ['0', '1', '2'], weights: linear(3) }

describe('two raters', () => {
  it('have the weighted kappa of Cohen (1968), .348, and the largest kappa of Cohen (1960), .831', () => {
    const weights = weightsOfDisagreements([
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ])
    expect(weightedKappa({ ...scale, weights })(pairsOf(cohen))).toMatchObject({
      value: expect.closeTo(8 / 23, 12),
      n: 200,
      method: 'weighted_kappa',
    })
    expect(kappaMax(pairsOf(cohen))).toMatchObject({ value: expect.closeTo(49 / 59, 12) })
  })

  it('have the kappas and errors that SAS prints: .4842 (.1380) and, weighted, .4701 (.1457)', () => {
    expect(withFleissCohenEveritt(pairsOf(sas))).toMatchObject({
      value: expect.closeTo(0.4842, 4),
      interval: { low: expect.closeTo(0.2137, 4), high: expect.closeTo(0.7547, 4), level: 0.95 },
    })
    expect(withFleissCohenEveritt(pairsOf(sas), scale)).toMatchObject({
      value: expect.closeTo(0.4701, 4),
      interval: { low: expect.closeTo(0.1845, 4), high: expect.closeTo(0.7558, 4) },
    })
    expect(fleissCohenEverittError(pairsOf(sas), scale)).toBeCloseTo(0.1457, 4)
  })

  it('have a level in the weights that nobody used, for it is declared', () => {
    const wider = { categories: ['0', '1', '2', '3'], weights: quadratic(4) }
    const narrow = { ...scale, weights: quadratic(3) }
    expect(weightedKappa(wider)(pairsOf(sas))).toMatchObject({ status: 'ok' })
    expect(weightedKappa(narrow)(pairsOf(sas))).toMatchObject({ status: 'ok' })
    expect(() => weightedKappa(narrow)(pairsOf([[0, 0, 0, 1]]))).toThrow('declared')
  })

  it('have the coefficients that Artstein and Poesio (2008) give: kappa .801, pi .799, S .82', () => {
    const patterns = patternsOf(utterances)
    expect(cohenKappa(pairsOf(utterances))).toMatchObject({ value: expect.closeTo(0.801, 3) })
    expect(scottPi(patterns)).toMatchObject({
      value: expect.closeTo(0.7995, 4),
      method: 'scott_pi',
    })
    expect(brennanPrediger()(patterns)).toMatchObject({ value: expect.closeTo(0.82, 12) })
    expect(pabak(patterns)).toMatchObject({ value: expect.closeTo(0.82, 12), method: 'pabak' })
    expect(scottPi([...patterns, { counts: [1, 0, 0], times: 9 }])).toMatchObject(scottPi(patterns))
  })

  it('have the S of the patients of Gwet (2014), .835, and pi of the same as Fleiss’ kappa', () => {
    const patterns = patternsOf(gwet)
    expect(withGwetInterval(patterns, evenOdds())).toMatchObject({
      value: expect.closeTo(0.835, 12),
      interval: { method: 'gwet' },
    })
    expect(scottPi(patterns)).toMatchObject({
      value: expect.closeTo(0.7962397, 7),
      components: { observed: expect.closeTo(0.89, 12) },
    })
    expect(withGwetInterval(patterns, none('percent_agreement'))).toMatchObject({
      value: expect.closeTo(0.89, 12),
    })
    const { value } = fleissKappa(patterns) as { value: number }
    expect(scottPi(patterns)).toMatchObject({ value })
  })

  it('that nearly always agree keep AC1 where kappa falls: 118 yes, 7 split, no no', () => {
    const rare = [
      [118, 5],
      [2, 0],
    ]
    expect(cohenKappa(pairsOf(rare))).toMatchObject({ value: expect.closeTo(-0.0234, 4) })
    expect(gwetAC1(patternsOf(rare))).toMatchObject({ value: expect.closeTo(0.9408, 4) })
    expect(gwetAC2(linear(2))(patternsOf(rare))).toMatchObject({
      value: expect.closeTo(0.9408, 4),
      method: 'gwet_ac2',
    })
  })
})

describe('declared categories', () => {
  it('count for Randolph’s kappa though nobody used them: .786 of three', () => {
    const patterns = [
      { counts: [6, 1, 0], times: 1 },
      { counts: [0, 7, 0], times: 1 },
    ]
    expect(randolphKappa(patterns)).toMatchObject({ value: expect.closeTo(11 / 14, 12) })
  })

  it('that are only one leave AC1 undefined; of three, one used throughout gives 1', () => {
    expect(gwetAC1([{ counts: [2], times: 9 }])).toEqual({
      status: 'undefined',
      reason: 'one_category',
      n: 9,
    })
    const same = [{ counts: [2, 0, 0], times: 4 }]
    expect(withGwetInterval(same, ac1())).toMatchObject({ value: 1, interval: null })
  })
})

it('cuts the plain jackknife interval at 1, and lays it around the value', () => {
  const spread = spreadOf(patternsOf(gwet), scottPi)
  const around = spread && plainJackknife(spread)
  expect(around).toMatchObject({ method: 'jackknife_t', high: expect.closeTo(0.914, 2) })
  expect((around?.low ?? 0) + (around?.high ?? 0)).toBeCloseTo(2 * (spread?.value ?? 0), 12)
})

it('never reaches below 0 with the interval of a share', () => {
  const apart = [
    { counts: [1, 1, 1], times: 20 },
    { counts: [2, 1, 0], times: 2 },
  ]
  const found = withInterval(apart, percentAgreement)
  expect(found).toMatchObject({ value: expect.closeTo(1 / 33, 12), interval: { low: 0 } })
})

it('counts what was overturned of all that was checked, and in each direction', () => {
  const pairs = [
    { first: 'accept', second: 'accept', times: 20 },
    { first: 'accept', second: 'reject', times: 4 },
    { first: 'reject', second: 'reject', times: 6 },
  ]
  expect(overturnRate(pairs)).toMatchObject({
    value: 4 / 30,
    n: 30,
    interval: { method: 'wilson' },
  })
  expect(overturnRate(pairs, 'accept')).toMatchObject({ value: 4 / 24, components: { k: 4 } })
  expect(overturnRate(pairs, 'reject')).toMatchObject({
    value: 0,
    interval: { low: 0, high: expect.closeTo(0.3903, 4) },
  })
  expect(overturnRate(pairs, 'revise')).toEqual({ status: 'undefined', reason: 'no_units', n: 0 })
})

it.each([
  [0.9, 1.281_551_565_544_600_4],
  [0.975, 1.959_963_984_540_054],
  [0.995, 2.575_829_303_548_900_8],
  [0.025, -1.959_963_984_540_054],
])('knows the %d quantile of the normal distribution', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12)
  expect(normalBelow(z)).toBeCloseTo(p, 13)
})
