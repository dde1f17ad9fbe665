import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { bootstrap } from './bootstrap.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { congerKappa } from './conger-kappa.ts'
import { dawidSkene } from './dawid-skene.ts'
import type { Estimate } from './estimate.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC1 } from './gwet-ac.ts'
import { jackknife } from './jackknife.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { lightKappa } from './light-kappa.ts'
import { pairwiseMatrix } from './pairwise-matrix.ts'
import { pairable, type Pattern } from './pattern.ts'
import { perCategory } from './per-category.ts'
import { percentAgreement } from './percent-agreement.ts'
import { betweenTwo, countsOf, type RaterPattern } from './rater-pattern.ts'
import { specificAgreement } from './specific-agreement.ts'

const categories = ['a', 'b', 'c']
const valueOf = (estimate: Estimate) => (estimate.status === 'ok' ? estimate.value : null)

/** A value short of its last digits. */
const gist = (estimate: Estimate) =>
  valueOf(estimate)
    ?.toFixed(9)
    .replace(/^-(0\.0+)$/, '$1') ?? null

const patterns = (rows: readonly RaterPattern[]) => rows.map((row) => countsOf(row, 3))

// Table 1 of Dawid and Skene (1979): 45 patients, by five anaesthetists, of whom the first rated three times.
const patients =
  '1111111 3334334 1122122 2223121 2223222 2223322 1122111 3333433 2222223 2322223 4444444 2223343 1111111 2223212 1211111 1112111 1111111 1111111 2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222 1111111 1111111 1121121 1111111 3333233 1111111 2222222 2223232 4334343 2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222'.split(
    ' ',
  )

describe('the errors of raters', () => {
  const anaesthetists = ['1', '1', '1', '2', '3', '4', '5']
  const ratings = patients.flatMap((row, at) =>
    anaesthetists.map((rater, r) => ({ rater, unit: `${at}`, place: Number(row[r]) - 1 })),
  )

  it('are those of Dawid and Skene (1979): classes .40, .42, .11 and .07', () => {
    const found = dawidSkene(ratings, 4)
    expect(found?.converged).toBe(true)
    expect(found?.marginals.map((share) => share.toFixed(2))).toEqual([
      '0.40',
      '0.42',
      '0.11',
      '0.07',
    ])
    expect(found?.errors.get('1')?.[0]?.[0]).toBeCloseTo(0.907_426, 6)
    expect(found?.logLikelihood).toBeCloseTo(-190.730_997, 6)
  })

  it('do not depend on the order of ratings, and are null for a class that nothing is of', () => {
    const [one, other] = [dawidSkene(ratings, 5), dawidSkene(ratings.toReversed(), 5)]
    expect(one?.logLikelihood).toBeCloseTo(other?.logLikelihood ?? Number.NaN, 9)
    expect(one?.marginals[4]).toBe(0)
    expect(one?.errors.get('2')?.[4]).toBeNull()
    expect(dawidSkene([], 2)).toBeNull()
  })
})

const place = fc.constantFrom(0, 1, 2, null)
const units = fc
  .array(fc.tuple(place, place, place), { minLength: 2, maxLength: 20 })
  .map((rows) => rows.map((places): RaterPattern => ({ places, times: 1 })))

describe('named raters', () => {
  it('have as two the kappa of Cohen in those of Conger and of Light', () => {
    fc.assert(
      fc.property(units, (three) => {
        const two = three
          .map(({ places, times }) => ({ places: places.slice(0, 2), times }))
          .filter(({ places }) => !places.includes(null))
        const cohen = gist(cohenKappa(betweenTwo(two, [0, 1], categories)))
        expect(gist(congerKappa(two, 3))).toBe(cohen)
        expect(gist(lightKappa(two, categories))).toBe(cohen)
      }),
    )
  })

  it('have the kappas of every two in a matrix, each with its own n', () => {
    const rows: RaterPattern[] = [
      { places: [0, 0, null], times: 6 },
      { places: [1, 1, 1], times: 3 },
      { places: [0, 1, 0], times: 1 },
    ]
    const matrix = pairwiseMatrix(rows, categories, cohenKappa)
    expect(matrix.map(({ raters, estimate }) => [...raters, estimate.n])).toEqual([
      [0, 1, 10],
      [0, 2, 4],
      [1, 2, 4],
    ])
    expect(lightKappa(rows, categories)).toMatchObject({
      n: 10,
      components: { pairs: 3, undefined: 0 },
    })
    expect(lightKappa([{ places: [0, 0], times: 9 }], categories)).toMatchObject({
      reason: 'no_variation',
    })
  })
})

describe('one category against the others', () => {
  // Krippendorff (2011), section C, by values 1 to 5.
  const four: Pattern[] = [
    [3, 0, 0, 0, 0],
    [0, 3, 1, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 4, 0, 0, 0],
    [1, 1, 1, 1, 0],
    [0, 0, 0, 4, 0],
    [3, 1, 0, 0, 0],
    [0, 4, 0, 0, 0],
    [0, 0, 0, 0, 3],
    [2, 0, 0, 0, 0],
    [0, 0, 1, 0, 0],
  ].map((counts) => ({ counts, times: 1 }))

  it('has an alpha of its own, missing ratings staying missing', () => {
    const values = perCategory(four, krippendorffAlpha).map(valueOf)
    expect(values.map((value) => value?.toFixed(6))).toEqual([
      '0.720430',
      '0.666667',
      '0.740000',
      '0.777143',
      '1.000000',
    ])
  })

  it('has no figure where nobody used it', () => {
    const wider = four.map(({ counts, times }) => ({ counts: [...counts, 0], times }))
    expect(perCategory(wider, krippendorffAlpha)[5]).toMatchObject({ reason: 'never_used' })
    expect(specificAgreement(5)(wider)).toMatchObject({ reason: 'never_used', n: 11 })
  })

  it('is agreed on as Artstein and Poesio’s dialogues: .939, .842 and .769', () => {
    const dialogues = [
      { counts: [2, 0, 0], times: 46 },
      { counts: [1, 1, 0], times: 6 },
      { counts: [0, 2, 0], times: 32 },
      { counts: [0, 1, 1], times: 6 },
      { counts: [0, 0, 2], times: 10 },
    ]
    const values = [0, 1, 2].map((k) => valueOf(specificAgreement(k)(dialogues))?.toFixed(3))
    expect(values).toEqual(['0.939', '0.842', '0.769'])
  })
})

describe('for all ratings', () => {
  const coefficients = [krippendorffAlpha, fleissKappa, gwetAC1, percentAgreement]
  it('does not matter who of two sat on which seat', () => {
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.boolean()), (rows, swaps) => {
        const seated = rows.map(({ places: [one = null, other = null], times }) =>
          swaps.next().value ? { places: [other, one], times } : { places: [one, other], times },
        )
        const asTheyWere = rows.map(({ places, times }) => ({ places: places.slice(0, 2), times }))
        for (const coefficient of coefficients)
          expect(gist(coefficient(patterns(seated)))).toBe(gist(coefficient(patterns(asTheyWere))))
      }),
    )
  })

  it('keeps percent agreement to see every unit twice, and doubles n', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const once = percentAgreement(patterns(rows))
        const twice = percentAgreement([...patterns(rows), ...patterns(rows)])
        expect(twice.n).toBe(2 * once.n)
        expect(gist(twice)).toBe(gist(once))
      }),
    )
  })

  it('matters to Gwet’s coefficient how many categories are declared, and to no other', () => {
    const rows = patterns([
      { places: [0, 0, 1], times: 5 },
      { places: [1, 1, 1], times: 9 },
    ])
    const wider = rows.map(({ counts, times }) => ({ counts: [...counts, 0], times }))
    for (const coefficient of [krippendorffAlpha, fleissKappa, percentAgreement])
      expect(gist(coefficient(wider))).toBe(gist(coefficient(rows)))
    expect(valueOf(gwetAC1(wider))).toBeGreaterThan(valueOf(gwetAC1(rows)) ?? 1)
  })
})

describe('the bootstrap', () => {
  const well: Pattern[] = [
    { counts: [3, 0, 0], times: 60 },
    { counts: [0, 3, 0], times: 50 },
    { counts: [0, 0, 3], times: 40 },
    { counts: [2, 1, 0], times: 20 },
    { counts: [0, 1, 2], times: 20 },
    { counts: [1, 1, 1], times: 10 },
  ]

  it('gives nearly the interval of the jackknife, and the same for the same seed', () => {
    const { interval, undefined: missing } = bootstrap(well, krippendorffAlpha, { seed: 3 })
    const around = jackknife(pairable(well), krippendorffAlpha)
    expect(missing).toBe(0)
    expect(interval?.low).toBeCloseTo(around?.low ?? Number.NaN, 1)
    expect(interval?.high).toBeCloseTo(around?.high ?? Number.NaN, 1)
    expect(bootstrap(well, krippendorffAlpha, { seed: 3 }).interval).toEqual(interval)
    expect(bootstrap(well, krippendorffAlpha, { seed: 4 }).interval).not.toEqual(interval)
  })

  it('counts the draws without variation, and gives no interval where they are many', () => {
    const rare = [
      { counts: [2, 0], times: 20 },
      { counts: [1, 1], times: 1 },
    ]
    const { interval, undefined: missing } = bootstrap(rare, krippendorffAlpha, { seed: 1 })
    expect(missing).toBeGreaterThan(300)
    expect(missing).toBeLessThan(430)
    expect(interval).toBeNull()
  })
})
