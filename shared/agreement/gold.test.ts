import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { cohenKappa } from './cohen-kappa.ts'
import { type Distance, interval, nominal, ordinal, ratio } from './distance.ts'
import type { Estimate } from './estimate.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { ac1, gwetAC1, gwetAC2 } from './gwet-ac.ts'
import { withGwetInterval } from './gwet-error.ts'
import { jackknife } from './jackknife.ts'
import { alphaAt, krippendorffAlpha } from './krippendorff-alpha.ts'
import { pairable, patternsOf } from './pattern.ts'
import { percentAgreement } from './percent-agreement.ts'
import { scottPi } from './scott-pi.ts'
import { setDistance } from './set-distance.ts'
import { quadratic } from './weights.ts'
import { wilsonInterval } from './wilson-interval.ts'

type Value = string | number | string[]
interface Case {
  id: string
  statistic: string
  level: string
  options?: { categories?: Value[]; raters?: string[]; weights?: string }
  input?: { k: number; n: number }
  data: [string, string, Value][]
  expected: unknown
  expectedStatus: 'ok' | 'undefined'
  expectedCI?: { low: number; high: number }
  extra?: { atanhLow?: number; atanhHigh?: number }
  tolerance: number
}

const file = '../shared/gold/agreement.json'
const present = existsSync(file)
const cases = present ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : []
const of = (statistic: string, levels: string[]) =>
  cases.filter((c) => c.statistic === statistic && levels.includes(c.level) && !c.options?.weights)

const spell = (value: Value) => (Array.isArray(value) ? value.toSorted().join('+') : value)

function ratingsOf({ data, options }: Case) {
  const seen = (options?.categories ?? data.map(([, , value]) => value)).map(spell)
  const categories = [...new Set(seen)].toSorted((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : `${a}` < `${b}` ? -1 : 1,
  )
  const units = Map.groupBy(data, ([, unit]) => unit)
  const patterns = patternsOf(
    [...units.values()].map((unit) => unit.map(([, , value]) => spell(value))),
    categories,
  )
  return { categories, patterns }
}

function distanceOf(level: string, categories: readonly (string | number)[]): Distance {
  const members = () => categories.map((one) => `${one}`.split('+').filter(Boolean))
  switch (level) {
    case 'interval':
      return interval(categories.map(Number))
    case 'ratio':
      return ratio(categories.map(Number))
    case 'ordinal':
      return ordinal
    case 'jaccard':
    case 'masi':
      return setDistance(level, members())
    default:
      return nominal
  }
}

/** The distance to the expected value; 0 where both are undefined. */
function off(found: Estimate, gold: Case): number {
  if (gold.expectedStatus === 'undefined') return found.status === 'undefined' ? 0 : Infinity
  return found.status === 'ok' ? Math.abs(found.value - Number(gold.expected)) : Infinity
}

const absent = present ? '' : ` (skipped: nothing at ${file})`
describe.skipIf(!present)(`the worked examples${absent}`, () => {
  const levels = ['nominal', 'ordinal', 'interval', 'ratio', 'masi', 'jaccard']
  it.each(of('krippendorff_alpha', levels))('alpha: $id', (gold) => {
    const { categories, patterns } = ratingsOf(gold)
    const found = krippendorffAlpha(patterns, distanceOf(gold.level, categories))
    expect(off(found, gold)).toBeLessThan(gold.tolerance)
  })

  it.each([...of('fleiss_kappa', levels), ...of('fleiss_kappa_missing', levels)])(
    'Fleiss: $id',
    (gold) => {
      expect(off(fleissKappa(ratingsOf(gold).patterns), gold)).toBeLessThan(gold.tolerance)
    },
  )

  it.each(of('gwet_ac', ['nominal']))('AC1: $id', (gold) => {
    const { patterns } = ratingsOf(gold)
    expect(off(gwetAC1(patterns), gold)).toBeLessThan(gold.tolerance)
    const { low, high } = gold.expectedCI ?? {}
    const found = withGwetInterval(patterns, ac1())
    const around = found.status === 'ok' ? found.interval : null
    expect(Math.abs((around?.low ?? 0) - (low ?? around?.low ?? 0))).toBeLessThan(1e-7)
    expect(Math.abs((around?.high ?? 0) - (high ?? around?.high ?? 0))).toBeLessThan(1e-7)
  })

  it('AC2 and pi', () => {
    for (const gold of cases.filter(({ statistic }) => statistic === 'scott_pi'))
      expect(off(scottPi(ratingsOf(gold).patterns), gold)).toBeLessThan(gold.tolerance)
    const weighted = cases.filter(
      ({ statistic, level }) => `${statistic} ${level}` === 'gwet_ac ordinal',
    )
    for (const gold of weighted) {
      const { categories, patterns } = ratingsOf(gold)
      const found = gwetAC2(quadratic(categories.length))(patterns)
      expect(off(found, gold)).toBeLessThan(gold.tolerance)
    }
  })

  it.each(of('percent_agreement', ['nominal']))('percent: $id', (gold) => {
    const found = percentAgreement(ratingsOf(gold).patterns)
    expect(off(found, gold)).toBeLessThan(gold.tolerance)
  })

  it.each(of('cohen_kappa', levels))('Cohen: $id', (gold) => {
    const raters = gold.options?.raters ?? [...new Set(gold.data.map(([rater]) => rater))]
    const pairs = [...Map.groupBy(gold.data, ([, unit]) => unit).values()].flatMap((unit) => {
      const [first, second] = raters.map((rater) => unit.find(([by]) => by === rater)?.[2])
      if (first === undefined || second === undefined) return []
      return [{ first: `${spell(first)}`, second: `${spell(second)}`, times: 1 }]
    })
    expect(off(cohenKappa(pairs), gold)).toBeLessThan(gold.tolerance)
  })

  it.each(of('krippendorff_alpha_jackknife', ['ordinal']))('jackknife: $id', (gold) => {
    const { categories, patterns } = ratingsOf(gold)
    const distance = distanceOf('ordinal', categories)
    const around = jackknife(pairable(patterns), alphaAt(distance))
    expect(around?.low).toBeCloseTo(gold.extra?.atanhLow ?? Number.NaN, 7)
    expect(around?.high).toBeCloseTo(gold.extra?.atanhHigh ?? Number.NaN, 7)
  })

  it.each(of('wilson_interval', ['proportion']))('Wilson: $id', ({ input, expected }) => {
    const { ciLow, ciHigh } = expected as { ciLow: number; ciHigh: number }
    const around = wilsonInterval(input?.k ?? 0, input?.n ?? 0)
    expect(around.low).toBeCloseTo(ciLow, 9)
    expect(around.high).toBeCloseTo(ciHigh, 9)
  })

  it('are there in number', () => {
    expect(of('krippendorff_alpha', levels).length).toBeGreaterThan(20)
    expect(of('cohen_kappa', levels).length).toBeGreaterThan(8)
  })
})
