import { z } from 'zod'

import type { PairPattern } from './cohen-kappa.ts'
import type { Estimate } from './estimate.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC1 } from './gwet-ac.ts'
import { withInterval } from './jackknife.ts'
import { alphaAt, krippendorffAlpha } from './krippendorff-alpha.ts'
import type { Overturned } from './overturned-of.ts'
import { type Pattern, ratingsOf, unitsOf } from './pattern.ts'
import { percentAgreement } from './percent-agreement.ts'
import { setDistance } from './set-distance.ts'
import { specificAgreement } from './specific-agreement.ts'

/**
 * The agreement of two judgements of a round. `n` counts rounds, `instances` what they belong to, `ratings` the judgements.
 * `patterns` are the raw counts: what the two said (sets by their codes with commas) and how often. `prevalence` and the coefficients rest on the rounds in
 * which both said one of the declared categories. Estimates that do not apply are absent.
 */
export interface Figures {
  level: 'nominal' | 'set'
  n: number
  instances: number
  ratings: number
  prevalence: { category: string; count: number }[]
  patterns: { said: [string, string]; times: number }[]
  percent: Estimate
  /** Of sets by MASI. */
  alpha: Estimate
  /** Scott's pi, for there are two. */
  fleiss?: Estimate
  ac1?: Estimate
  /** Of those who say a category (of sets: a code), how many of the others say it, too. */
  specific: { category: string; estimate: Estimate }[]
  /** Alpha of sets by Jaccard. */
  jaccard?: Estimate
  /** Of reviewers' verdicts: how many did not stand. */
  overturned?: Overturned
}

/** What two said of some rounds; `isOrdered` where it matters who said what. */
export interface Said {
  pairs: readonly PairPattern[]
  categories: readonly string[]
  instances: number
  isOrdered: boolean
}

export function figuresOf({ pairs, categories, instances, isOrdered }: Said): Figures {
  const patterns = merged(pairs, categories, isOrdered)
  const counted = countedIn(patterns, categories)
  const n = unitsOf(pairs)
  return {
    level: 'nominal',
    n,
    instances,
    ratings: 2 * n,
    prevalence: categories.map((category, k) => ({
      category,
      count: ratingsIn(counted, (place) => place === k),
    })),
    patterns,
    percent: percentAgreement(counted),
    alpha: withInterval(counted, krippendorffAlpha),
    fleiss: withInterval(counted, fleissKappa),
    ac1: withInterval(counted, gwetAC1),
    specific: categories.map((category, k) => ({
      category,
      estimate: withInterval(counted, specificAgreement(k)),
    })),
  }
}

/** The same of sets of codes, each written as a JSON array in order. The empty set is an answer. */
export function setFiguresOf({ pairs, categories: codes, instances }: Said): Figures {
  const sets = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))].toSorted()
  const patterns = merged(pairs, sets, false)
  const counted = countedIn(patterns, sets)
  const members = sets.map((set) => labelsOf(set))
  const n = unitsOf(pairs)
  const all = [...new Set([...codes, ...members.flat()])]
  return {
    level: 'set',
    n,
    instances,
    ratings: 2 * n,
    prevalence: all.map((code) => ({
      category: code,
      count: ratingsIn(counted, (k) => members[k]?.includes(code) ?? false),
    })),
    patterns: patterns.map(({ said: [first, second], times }) => ({
      said: [labelOf(first), labelOf(second)],
      times,
    })),
    percent: percentAgreement(counted),
    alpha: withInterval(counted, alphaAt(setDistance('masi', members))),
    specific: all.map((category) => ({
      category,
      estimate: withInterval(
        splitBy(counted, (k) => members[k]?.includes(category) ?? false),
        specificAgreement(0),
      ),
    })),
    jaccard: withInterval(counted, alphaAt(setDistance('jaccard', members))),
  }
}

/** The same units by one question: how many ratings have it, and how many have not. */
function splitBy(patterns: readonly Pattern[], has: (k: number) => boolean): Pattern[] {
  return patterns.map(({ counts, times }) => {
    const having = ratingsIn([{ counts, times: 1 }], has)
    return { counts: [having, ratingsOf({ counts, times: 1 }) - having], times }
  })
}

function labelsOf(set: string): string[] {
  return z.array(z.string()).parse(JSON.parse(set))
}

function labelOf(set: string): string {
  return labelsOf(set).join(',')
}

function countedIn(patterns: Figures['patterns'], categories: readonly string[]): Pattern[] {
  return patterns
    .filter(({ said }) => said.every((one) => categories.includes(one)))
    .map(({ said, times }) => ({
      counts: categories.map((category) => said.filter((one) => one === category).length),
      times,
    }))
}

function ratingsIn(patterns: readonly Pattern[], isOf: (k: number) => boolean): number {
  return patterns.reduce(
    (sum, { counts, times }) =>
      sum + times * counts.reduce((said, count, k) => said + (isOf(k) ? count : 0), 0),
    0,
  )
}

/** Equal patterns together, in the order of the categories. */
function merged(
  pairs: readonly PairPattern[],
  categories: readonly string[],
  isOrdered: boolean,
): Figures['patterns'] {
  const place = (said: string) => (categories.indexOf(said) + 1 || categories.length + 1) - 1
  const found = new Map<string, Figures['patterns'][number]>()
  for (const { first, second, times } of pairs) {
    const swap = !isOrdered && place(first) > place(second)
    const said: [string, string] = swap ? [second, first] : [first, second]
    const key = JSON.stringify(said)
    const same = found.get(key)
    if (same) same.times += times
    else found.set(key, { said, times })
  }
  return [...found.values()].toSorted(
    (a, b) => place(a.said[0]) - place(b.said[0]) || place(a.said[1]) - place(b.said[1]),
  )
}
