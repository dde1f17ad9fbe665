import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cohenKappa } from './cohen-kappa.ts'
import { interval, nominal, ordinal, ratio } from './distance.ts'
import type { Estimate } from './estimate.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { chanceBelow, jackknife, spreadOf, withInterval } from './jackknife.ts'
import { alphaAt, krippendorffAlpha } from './krippendorff-alpha.ts'
import { type Pattern, pairable, patternsOf } from './pattern.ts'
import { percentAgreement } from './percent-agreement.ts'
import { studentT } from './student-t.ts'
import { wilsonInterval } from './wilson-interval.ts'

const value = (estimate: Estimate) => (estimate.status === 'ok' ? estimate.value : null)

/** What two estimates must share to be the same figure, short of the last digits. */
const gist = (estimate: Estimate) => ({
  status: estimate.status,
  n: estimate.n,
  value:
    value(estimate)
      ?.toFixed(9)
      .replace(/^-(0\.0+)$/, '$1') ?? null,
})

// Fleiss (1971), table 1: 30 patients, six psychiatrists, five diagnoses.
const diagnoses = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
  [0, 0, 5, 0, 1],
  [3, 0, 0, 1, 2],
  [5, 1, 0, 0, 0],
  [0, 2, 0, 4, 0],
  [1, 0, 2, 0, 3],
  [0, 0, 0, 0, 6],
  [0, 1, 0, 5, 0],
  [0, 2, 0, 1, 3],
  [2, 0, 0, 4, 0],
  [1, 0, 0, 4, 1],
  [0, 5, 0, 1, 0],
  [4, 0, 0, 0, 2],
  [0, 2, 0, 4, 0],
  [1, 0, 5, 0, 0],
  [0, 0, 0, 0, 6],
].map((counts) => ({ counts, times: 1 }))

// Krippendorff (2011), section C: four observers, twelve units, missing data.
const fourObservers = patternsOf(
  [
    [1, 1, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [5, 5, 5],
    [1, 1],
    [3],
  ],
  [1, 2, 3, 4, 5],
)

describe('published examples', () => {
  it('gives the kappa of Fleiss (1971), .430, and alpha of the same data, .433', () => {
    expect(value(fleissKappa(diagnoses))).toBeCloseTo(5437 / 12637, 12)
    expect(value(krippendorffAlpha(diagnoses))).toBeCloseTo(0.4334, 4)
  })

  it('gives the nominal alpha of Krippendorff (2011), .743, with missing data', () => {
    expect(krippendorffAlpha(fourObservers)).toMatchObject({
      value: expect.closeTo(113 / 152, 12),
      n: 11,
      components: { observed: expect.closeTo(0.2, 12), ratings: 40 },
    })
  })

  it('gives the binary alpha of Krippendorff (2011), .095, of two observers', () => {
    const table = [
      { counts: [2, 0], times: 5 },
      { counts: [1, 1], times: 4 },
      { counts: [0, 2], times: 1 },
    ]
    expect(value(krippendorffAlpha(table))).toBeCloseTo(2 / 21, 12)
  })

  it('gives the kappa of Cohen (1960), p. 45, .492, of 200 cases', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]
    const pairs = table.flatMap((row, i) =>
      row.map((times, k) => ({ first: `${i}`, second: `${k}`, times })),
    )
    expect(cohenKappa(pairs)).toMatchObject({
      value: expect.closeTo(29 / 59, 12),
      n: 200,
      method: 'cohen_kappa',
      components: { observed: expect.closeTo(0.7, 12), expected: expect.closeTo(0.41, 12) },
    })
  })

  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the score interval of Newcombe (1998), table I: %i of %i', (k, n, low, high) => {
    const around = wilsonInterval(k, n)
    expect(around.low).toBeCloseTo(low, 4)
    expect(around.high).toBeCloseTo(high, 4)
  })

  it.each([
    [1, 12.7062047361747],
    [2, (2 * 0.975 - 1) / Math.sqrt(2 * 0.975 * 0.025)],
    [10, 2.228138851986275],
    [39, 2.022690920036761],
    [1000, 1.9623390808264083],
    [31_000, 1.96004051235558],
  ])('knows the .975 quantile of t with %i degrees of freedom', (df, quantile) => {
    expect(studentT(0.975, df)).toBeCloseTo(quantile, 12)
  })
})

describe('the jackknife', () => {
  it.each([
    ['nominal', nominal],
    ['ordinal', ordinal],
    ['interval', interval([1, 2, 3, 4, 5])],
    ['ratio', ratio([1, 2, 3, 4, 5])],
  ])('is the same by its short way and by doing all of it again: %s alpha', (_, distance) => {
    const units = pairable([...fourObservers, ...diagnoses])
    const short = spreadOf(units, alphaAt(distance))
    const long = spreadOf(units, (some) => krippendorffAlpha(some, distance))
    expect(short?.error).toBeCloseTo(long?.error ?? Number.NaN, 13)
    expect(short?.biasCorrected).toBeCloseTo(long?.biasCorrected ?? Number.NaN, 12)
  })

  it('puts 2.5 % of the probability below its lower end', () => {
    const spread = spreadOf(diagnoses, fleissKappa)
    const around = jackknife(diagnoses, fleissKappa)
    expect(spread && around && chanceBelow(around.low, spread)).toBeCloseTo(0.025, 12)
  })
})

describe('a quotient 0/0', () => {
  it('is undefined with its reason where nothing was rated twice', () => {
    const once = [{ counts: [1, 0], times: 9 }]
    for (const statistic of [krippendorffAlpha, fleissKappa, percentAgreement])
      expect(statistic(once)).toEqual({ status: 'undefined', reason: 'no_units', n: 0 })
    expect(cohenKappa([])).toEqual({ status: 'undefined', reason: 'no_units', n: 0 })
  })

  it('is undefined where every rating is the same, though percent agreement is 1', () => {
    const same = [{ counts: [2, 0], times: 120 }]
    const none = { status: 'undefined', reason: 'no_variation', n: 120 }
    expect(krippendorffAlpha(same)).toEqual(none)
    expect(fleissKappa(same)).toEqual(none)
    expect(cohenKappa([{ first: 'high', second: 'high', times: 120 }])).toEqual(none)
    expect(percentAgreement(same)).toMatchObject({ value: 1, interval: { high: 1 } })
  })

  it('has no interval, and none where agreement is perfect', () => {
    expect(jackknife([{ counts: [2, 0], times: 9 }], krippendorffAlpha)).toBeNull()
    const perfect = [
      { counts: [2, 0], times: 30 },
      { counts: [0, 2], times: 30 },
    ]
    expect(withInterval(perfect, krippendorffAlpha)).toMatchObject({ interval: null })
  })
})

describe('for all ratings', () => {
  const ratings = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), {
    maxLength: 12,
  })
  const categories = ['a', 'b', 'c']
  const statistics = [krippendorffAlpha, fleissKappa, percentAgreement]

  it('does not matter what the categories are called or in which order they stand', () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const turned = patternsOf(units.toReversed(), categories.toReversed())
        for (const statistic of statistics)
          expect(gist(statistic(turned))).toEqual(gist(statistic(patternsOf(units, categories))))
      }),
    )
  })

  it('is the same to say a unit twice or to say it with multiplicity 2', () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const doubled = patternsOf(units, categories).map((p) => ({ ...p, times: p.times * 2 }))
        const apart = [...units, ...units].map((unit) => patternsOf([unit], categories)).flat()
        for (const statistic of statistics)
          expect(gist(statistic(doubled))).toEqual(gist(statistic(apart)))
      }),
    )
  })

  it('changes nothing to add a unit with a single rating', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(...categories), (units, single) => {
        const before = patternsOf(units, categories)
        const after = patternsOf([...units, [single]], categories)
        expect(gist(krippendorffAlpha(after))).toEqual(gist(krippendorffAlpha(before)))
        expect(gist(percentAgreement(after))).toEqual(gist(percentAgreement(before)))
      }),
    )
  })

  it('keeps the coefficient inside its interval, and the interval between -1 and 1', () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const patterns: Pattern[] = pairable(patternsOf(units, categories))
        const estimate = withInterval(patterns, krippendorffAlpha)
        if (estimate.status !== 'ok' || !estimate.interval) return
        expect(estimate.interval.low).toBeLessThanOrEqual(estimate.value)
        expect(estimate.interval.high).toBeGreaterThanOrEqual(estimate.value)
        expect(estimate.interval.low).toBeGreaterThanOrEqual(-1)
        expect(estimate.interval.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('refuses a rating outside the declared categories', () => {
    expect(() => patternsOf([['d']], categories)).toThrow('declared')
  })
})
