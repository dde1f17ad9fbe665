/** One rating: by whom, of what, and the place of the category. Ratings of one person of one unit may be several. */
export interface Rating {
  rater: string
  unit: string
  place: number
}

/** `errors` of a rater: of units truly of class j, the share called l; null where no unit is of that class. */
export interface DawidSkene {
  /** How frequent each class is. */
  marginals: number[]
  errors: Map<string, (number[] | null)[]>
  /** How probably each unit is of each class. */
  posteriors: Map<string, number[]>
  logLikelihood: number
  iterations: number
  converged: boolean
}

/**
 * The most likely truth and the error matrix of every rater, by expectation maximisation: from the shares of the votes, in
 * turn p_j = mean_i T_ij with π^k_jl = Σ_i T_ij n^k_il / Σ_il T_ij n^k_il, and T_ij ∝ p_j Π_kl (π^k_jl)^{n^k_il}, until no
 * parameter moves by more than 1e-12. It needs three raters or more who overlap; of two it says nothing that is sure.
 *
 * Dawid and Skene (1979), "Maximum likelihood estimation of observer error-rates using the EM algorithm". Null for no rating.
 */
export function dawidSkene(ratings: readonly Rating[], q: number): DawidSkene | null {
  if (ratings.length === 0) return null
  const byUnit = [...Map.groupBy(ratings, ({ unit }) => unit)]
  const raters = new Map(
    [...new Set(ratings.map(({ rater }) => rater))].map((rater, at) => [rater, at]),
  )
  const votes = byUnit.map(([, given]) =>
    given.map(({ rater, place }) => ({ at: raters.get(rater) ?? 0, place })),
  )

  let truth = votes.map((given) => shareOfVotes(given, q))
  let model = modelOf(votes, truth, raters.size)
  let iterations = 0
  let moved = Infinity
  while (moved > 1e-12 && iterations < 20_000) {
    truth = votes.map((given) => expected(given, model).posterior)
    const next = modelOf(votes, truth, raters.size)
    moved = farthest(model, next)
    model = next
    iterations++
  }
  return {
    marginals: model.marginals,
    errors: new Map([...raters].map(([rater, at]) => [rater, model.errors[at] ?? []])),
    posteriors: new Map(byUnit.map(([unit], i) => [unit, truth[i] ?? []])),
    logLikelihood: votes.reduce((sum, given) => sum + expected(given, model).log, 0),
    iterations,
    converged: moved <= 1e-12,
  }
}

interface Vote {
  at: number
  place: number
}

interface Model {
  marginals: number[]
  errors: (number[] | null)[][]
}

function shareOfVotes(given: readonly Vote[], q: number): number[] {
  return Array.from(
    { length: q },
    (_, k) => given.filter(({ place }) => place === k).length / given.length,
  )
}

function modelOf(votes: readonly Vote[][], truth: readonly number[][], raters: number): Model {
  const q = truth[0]?.length ?? 0
  const zeros = () => Array.from({ length: q }, () => Array.from({ length: q }, () => 0))
  const counts = Array.from({ length: raters }, zeros)
  for (const [i, given] of votes.entries())
    for (const { at, place } of given)
      for (const [j, row] of (counts[at] ?? []).entries())
        row[place] = (row[place] ?? 0) + (truth[i]?.[j] ?? 0)
  return {
    marginals: Array.from(
      { length: q },
      (_, j) => truth.reduce((sum, unit) => sum + (unit[j] ?? 0), 0) / truth.length,
    ),
    errors: counts.map((rows) =>
      rows.map((row) => {
        const all = row.reduce((sum, count) => sum + count, 0)
        return all > 0 ? row.map((count) => count / all) : null
      }),
    ),
  }
}

/** The posterior of a unit and the logarithm of how probable its votes are, by sums of logarithms that do not underflow. */
function expected(given: readonly Vote[], { marginals, errors }: Model) {
  const logs = marginals.map((marginal, j) =>
    given.reduce(
      (sum, { at, place }) => sum + Math.log(errors[at]?.[j]?.[place] ?? 0),
      Math.log(marginal),
    ),
  )
  const most = Math.max(...logs)
  const parts = logs.map((log) => Math.exp(log - most))
  const all = parts.reduce((sum, part) => sum + part, 0)
  return { posterior: parts.map((part) => part / all), log: most + Math.log(all) }
}

/** How far the parameter that moved most did. */
function farthest(before: Model, after: Model): number {
  const old = parametersOf(before)
  return parametersOf(after).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (old[i] ?? 0))),
    0,
  )
}

function parametersOf({ marginals, errors }: Model): number[] {
  return [...marginals, ...errors.flat().flatMap((row) => row ?? marginals.map(() => 0))]
}
