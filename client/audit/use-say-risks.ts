import { useSay } from '#client/agreement/say.ts'
import { keptAt, type Sized } from '#shared/audit/operating-curve.ts'

/** The points of a plan with the risks that its size keeps there, and the looks they take, in digits. */
export function useSayRisks() {
  const say = useSay()
  const share = (value: number | undefined) => (value === undefined ? '–' : say.percent(value))
  const count = (value: number | undefined) =>
    value === undefined ? '–' : say.count(Math.round(value))
  return (sized: Sized) => {
    const { plan } = sized
    const { bad, good } = keptAt(sized)
    return {
      good: share('good' in plan ? plan.good : undefined),
      bad: share('bad' in plan ? plan.bad : undefined),
      goodRisk: share(good?.risk),
      badRisk: share(bad?.risk),
      goodLooks: count(good?.looks),
      badLooks: count(bad?.looks),
    }
  }
}
