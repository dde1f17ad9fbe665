import type { AuditPlan } from './audit-plan.ts'
import type { AuditOutcome, AuditResult, StratumDrawn } from './audit-view.ts'
import { estimateDefects } from './estimate-defects.ts'
import { sequentialDecision } from './sequential.ts'
import type { AuditVerdict } from './verdict.ts'

interface Given {
  stratum: string
  verdict: AuditVerdict
  reasons: readonly string[]
}

interface Planned {
  plan: AuditPlan
  accept: number | null
  size: number
  strata: readonly StratumDrawn[]
}

/** What the answers say under the plan. One that is void decides nothing, whatever was found. */
export function resultOf(
  given: readonly Given[],
  of: Planned,
  outcome: AuditOutcome,
): Omit<AuditResult, 'answersHash'> {
  const bad = given.filter(({ verdict }) => verdict === 'defective')
  const strata = of.strata.map(({ eligible, stratum }) => ({
    stratum,
    eligible,
    answered: given.filter((answer) => answer.stratum === stratum).length,
    defective: bad.filter((answer) => answer.stratum === stratum).length,
  }))
  const codes = Map.groupBy(
    bad.flatMap(({ reasons }) => reasons),
    (code) => code,
  )
  return {
    answered: given.length,
    defective: bad.length,
    ...(outcome === 'finished' ? decisionOf(given, of) : { decision: null, truncated: false }),
    estimate: estimateDefects(strata, isWeighted(of.plan)),
    strata: strata.map(({ answered, defective, stratum }) => ({ stratum, answered, defective })),
    reasons: [...codes]
      .map(([reason, all]) => ({ reason, count: all.length }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }
}

/** Whether some strata were looked at more closely than others, so that one of theirs stands for fewer. */
export function isWeighted(plan: AuditPlan): boolean {
  return plan.kind === 'precision' && plan.allocation !== 'proportional'
}

function decisionOf(
  given: readonly Given[],
  { accept, plan, size }: Planned,
): Pick<AuditResult, 'decision' | 'truncated'> {
  const found = { n: given.length, d: given.filter((one) => one.verdict === 'defective').length }
  if (plan.kind === 'sequential') {
    const { at, truncated } = sequentialDecision(plan, { ...found, last: size })
    return { decision: at === 'go_on' ? null : at, truncated }
  }
  const decision = accept === null ? null : found.d <= accept ? 'accept' : 'reject'
  return { decision, truncated: false }
}
