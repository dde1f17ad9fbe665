import type { AuditPlan } from './audit-plan.ts'

/** How many of a stratum could be drawn. */
export interface StratumSize {
  stratum: string
  eligible: number
}

/** How many of each stratum are drawn: `n` in all, or all there are where that is fewer. */
export function allocate(
  strata: readonly StratumSize[],
  n: number,
  plan: AuditPlan,
): Map<string, number> {
  if (plan.kind !== 'precision' || plan.allocation === 'proportional')
    return inProportion(strata, n)
  if (plan.allocation === 'equal') return alike(strata, n)
  const own = new Map(Object.entries(plan.own))
  return new Map(
    strata.map(({ eligible, stratum }) => [stratum, Math.min(eligible, own.get(stratum) ?? 0)]),
  )
}

/** The method of the largest remainder (Hamilton): every stratum has its share, rounded up or down. */
function inProportion(strata: readonly StratumSize[], n: number): Map<string, number> {
  const all = strata.reduce((sum, { eligible }) => sum + eligible, 0)
  const size = Math.min(n, all)
  const shares = strata.map(({ eligible, stratum }) => {
    const exact = all === 0 ? 0 : (size * eligible) / all
    return { stratum, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const missing = size - shares.reduce((sum, { whole }) => sum + whole, 0)
  const up = new Set(
    shares
      .toSorted((a, b) => b.rest - a.rest || (a.stratum < b.stratum ? -1 : 1))
      .slice(0, missing)
      .map(({ stratum }) => stratum),
  )
  return new Map(shares.map(({ stratum, whole }) => [stratum, whole + (up.has(stratum) ? 1 : 0)]))
}

/** The same number of each; what a small stratum cannot give, the others give alike. */
function alike(strata: readonly StratumSize[], n: number): Map<string, number> {
  const sizes = new Map<string, number>()
  let rest = n
  for (const [i, { eligible, stratum }] of strata
    .toSorted((a, b) => a.eligible - b.eligible || (a.stratum < b.stratum ? -1 : 1))
    .entries()) {
    const size = Math.min(eligible, Math.ceil(rest / (strata.length - i)))
    sizes.set(stratum, size)
    rest -= size
  }
  return sizes
}
