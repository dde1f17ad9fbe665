import { cohenKappa } from '#shared/agreement/cohen-kappa.ts'
import { dawidSkene } from '#shared/agreement/dawid-skene.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'
import { fleissKappa } from '#shared/agreement/fleiss-kappa.ts'
import { krippendorffAlpha } from '#shared/agreement/krippendorff-alpha.ts'
import { overturnRate } from '#shared/agreement/overturn-rate.ts'
import { pairwiseMatrix } from '#shared/agreement/pairwise-matrix.ts'
import { pairable, unitsOf } from '#shared/agreement/pattern.ts'
import { perCategory } from '#shared/agreement/per-category.ts'
import { specificAgreement } from '#shared/agreement/specific-agreement.ts'
import { weightedKappa } from '#shared/agreement/weighted-kappa.ts'

import { type Asked, labelOf, placesOf, scaleOf } from './asked.ts'
import type { Answer, Figure } from './case.ts'
import { pairsOf } from './of-pairs.ts'

export type Said = Omit<Answer, 'id' | 'statistic'>

/** Statistics with an answer of their own: several figures, for each category, pair or rater. */
export const ofSeveral: Record<string, (asked: Asked) => Said> = {
  overturn_rate: (asked) => {
    const estimate = overturnRate(pairsOf(asked))
    if (estimate.status === 'undefined')
      return { status: 'undefined', reason: estimate.reason, value: null, n: estimate.n }
    const { value: p, n, interval, components } = estimate
    const [ciLow, ciHigh] = [interval?.low ?? null, interval?.high ?? null]
    const ci = interval && { ci: { low: interval.low, high: interval.high, method: 'wilson' } }
    return { status: 'ok', value: { k: components['k'] ?? null, n, p, ciLow, ciHigh }, n, ...ci }
  },
  krippendorff_alpha_per_category: (asked) =>
    each(asked, perCategory(asked.ratings.patterns(), krippendorffAlpha)),
  fleiss_kappa_per_category: (asked) =>
    each(asked, perCategory(asked.ratings.patterns(), fleissKappa)),
  specific_agreement: (asked) => {
    const patterns = asked.ratings.patterns()
    return each(
      asked,
      asked.ratings.categories.map((_, k) => specificAgreement(k)(patterns)),
    )
  },
  pairwise_kappa_matrix: matrix,
  dawid_skene: truth,
}

/** A figure for each category; undefined only where each of them is. */
function each({ ratings }: Asked, estimates: readonly Estimate[]): Said {
  const labels = ratings.categories.map(labelOf)
  const value = named(
    estimates.map((estimate, k) => [
      labels[k] ?? '',
      estimate.status === 'ok' ? estimate.value : null,
    ]),
  )
  const n = unitsOf(pairable(ratings.patterns()))
  const [first] = estimates
  if (estimates.some(({ status }) => status === 'ok')) return { status: 'ok', value, n }
  const reason = first?.status === 'undefined' ? first.reason : 'no_units'
  return { status: 'undefined', reason, value: null, n }
}

function matrix(asked: Asked): Said {
  const scale = scaleOf(asked)
  const patterns = asked.ratings.raterPatterns()
  const raters = [...asked.ratings.raters.keys()]
  const cells = pairwiseMatrix(
    patterns,
    placesOf(asked),
    scale ? weightedKappa(scale) : cohenKappa,
  ).map(({ raters: [one, other], estimate }) => ({
    pair: [raters[one] ?? '', raters[other] ?? ''].toSorted().join('|'),
    estimate,
  }))
  const n = unitsOf(pairable(asked.ratings.patterns()))
  const value = named(
    cells
      .toSorted((a, b) => (a.pair < b.pair ? -1 : 1))
      .flatMap(({ pair, estimate }): [string, Figure][] => [
        [pair, estimate.status === 'ok' ? estimate.value : null],
        [`n:${pair}`, estimate.n],
      ]),
  )
  return cells.some(({ estimate }) => estimate.n > 0)
    ? { status: 'ok', value, n }
    : { status: 'undefined', reason: 'no_units', value: null, n }
}

/** `name#2` is the second rating by `name`. The diagonals are the value, the whole error matrices beside it. */
function truth({ ratings }: Asked): Said {
  const labels = ratings.categories.map(labelOf)
  const raters = [...ratings.raters.keys()].map((rater) => rater.replace(/#\d+$/, ''))
  const given = ratings
    .raterPatterns()
    .flatMap(({ places, times }, at) =>
      Array.from({ length: times }, (_, copy) =>
        places.flatMap((place, r) =>
          place === null ? [] : [{ rater: raters[r] ?? '', unit: `${at} ${copy}`, place }],
        ),
      ).flat(),
    )
  const found = dawidSkene(given, labels.length)
  if (!found) return { status: 'undefined', reason: 'no_units', value: null, n: 0 }
  const cells = [...found.errors].flatMap(([rater, rows]) =>
    rows.flatMap((row, j) =>
      labels.map((_, l) => ({ rater, j, l, share: row ? (row[l] ?? 0) : null })),
    ),
  )
  const nameOf = ({ rater, j, l }: { rater: string; j: number; l: number }) =>
    `error.${rater}.${labels[j]}.${labels[l]}`
  return {
    status: 'ok',
    value: named([
      ...found.marginals.map((share, k): [string, Figure] => [`marginals.${labels[k]}`, share]),
      ...cells
        .filter(({ j, l }) => j === l)
        .map((cell): [string, Figure] => [nameOf(cell), cell.share]),
      ['logLik', found.logLikelihood],
    ]),
    n: found.posteriors.size,
    extra: {
      iterations: found.iterations,
      converged: found.converged ? 1 : 0,
      ...named(cells.map((cell) => [nameOf(cell), cell.share])),
    },
  }
}

/** Any name may be a category's, `__proto__` too. */
function named(figures: readonly [string, Figure][]): { [name: string]: Figure } {
  return Object.fromEntries(figures)
}
