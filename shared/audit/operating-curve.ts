import { acceptProbability } from '#shared/agreement/sampling/accept-probability.ts'
import { sprtCurve, sprtLines } from '#shared/agreement/sampling/sprt.ts'
import { risksOf } from '#shared/agreement/sampling/two-point-plan.ts'

import type { AuditPlan } from './audit-plan.ts'

/** A plan as it was sized, and how many could be drawn. */
export interface Sized {
  plan: AuditPlan
  size: number
  accept: number | null
  eligible: number
}

/** Where `share` of the population is defective: how often the plan accepts it, and after how many looks on average. */
export interface CurvePoint {
  share: number
  accepts: number
  looks: number
}

const steps = 40

/** The operating curve of a plan that decides; of a small population at each number of defective ones that it can have. */
export function operatingCurve(sized: Sized, observed: number | null = null): CurvePoint[] {
  const { eligible, plan } = sized
  if (plan.kind === 'precision' || eligible === 0) return []
  const top = Math.min(1, Math.max(2.5 * plan.bad, 1.2 * (observed ?? 0)))
  const counts = Math.ceil(top * eligible)
  const few = counts <= steps
  const shares = Array.from({ length: (few ? counts : steps) + 1 }, (_, i) =>
    few ? i / eligible : (i * top) / steps,
  )
  return shares.map((share) => ({ share, ...pointAt(sized, share) }))
}

/** Where a share lies on a curve that is drawn through these points. */
export function onCurve(points: readonly CurvePoint[], share: number): number {
  const after = points.find((point) => point.share >= share) ?? points.at(-1)
  const before = points.findLast((point) => point.share <= share) ?? after
  if (!after || !before) return 0
  const width = after.share - before.share
  const part = width === 0 ? 0 : (share - before.share) / width
  return before.accepts + part * (after.accepts - before.accepts)
}

function pointAt({ accept, eligible, plan, size }: Sized, share: number) {
  if (plan.kind === 'sequential') return sprtCurve(sprtLines(plan), share, size)
  const kept = { n: size, c: accept ?? 0 }
  return { accepts: acceptProbability(kept, share, eligible), looks: size }
}

/** At a point of the plan: the risk of the wrong decision there, and the looks it takes on average. */
interface Kept {
  risk: number
  looks: number
}

/** What a plan's size keeps at its own points: exact, also where the population is small. */
export function keptAt(sized: Sized): { good: Kept | null; bad: Kept | null } {
  const { accept, eligible, plan, size } = sized
  if (plan.kind === 'precision') return { good: null, bad: null }
  if (plan.kind === 'sequential') {
    const good = pointAt(sized, plan.good)
    const bad = pointAt(sized, plan.bad)
    return {
      good: { risk: 1 - good.accepts, looks: good.looks },
      bad: { risk: bad.accepts, looks: bad.looks },
    }
  }
  const points = { good: 0, ...plan }
  const risks = risksOf({ n: size, c: accept ?? 0 }, points, eligible)
  return {
    good: plan.kind === 'zero' ? null : { risk: risks.good, looks: size },
    bad: { risk: risks.bad, looks: size },
  }
}
