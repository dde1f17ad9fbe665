import type { Estimate } from './estimate.ts'

/** A statistic of units that come as patterns, and, where it knows a short way, the same without one of them. */
export interface Coefficient<Unit> {
  (units: readonly Unit[]): Estimate
  leavingOut?: (units: readonly Unit[]) => (unit: Unit) => Estimate
}

/** The statistic without one unit, by the short way or by doing all of it again. */
export function leavingOut<Unit extends { times: number }>(
  statistic: Coefficient<Unit>,
  units: readonly Unit[],
): (unit: Unit) => Estimate {
  return (
    statistic.leavingOut?.(units) ??
    ((unit) =>
      statistic(
        units.map((other) => (other === unit ? { ...other, times: other.times - 1 } : other)),
      ))
  )
}

/** A coefficient that is made of sums over the units alone, so that leaving one out is a subtraction. */
export function ofSums<Unit extends { times: number }>(
  sumsOf: (unit: Unit) => readonly number[],
  estimate: (sums: readonly number[]) => Estimate,
): Coefficient<Unit> {
  const whole = (units: readonly Unit[]) => {
    const sums: number[] = []
    for (const unit of units)
      for (const [i, part] of sumsOf(unit).entries()) sums[i] = (sums[i] ?? 0) + unit.times * part
    return sums
  }
  return Object.assign((units: readonly Unit[]) => estimate(whole(units)), {
    leavingOut: (units: readonly Unit[]) => {
      const sums = whole(units)
      return (unit: Unit) => {
        const parts = sumsOf(unit)
        return estimate(sums.map((sum, i) => sum - (parts[i] ?? 0)))
      }
    },
  })
}

/** The coefficient of those units alone that are kept. */
export function restrictedTo<Unit extends { times: number }>(
  keep: (unit: Unit) => boolean,
  statistic: Coefficient<Unit>,
): Coefficient<Unit> {
  return Object.assign((units: readonly Unit[]) => statistic(units.filter(keep)), {
    leavingOut: (units: readonly Unit[]) => {
      const kept = units.filter(keep)
      const without = leavingOut(statistic, kept)
      return (unit: Unit) => (keep(unit) ? without(unit) : statistic(kept))
    },
  })
}
