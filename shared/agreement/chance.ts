import type { Statistic } from './estimate.ts'
import type { Weights } from './weights.ts'

/**
 * What a coefficient takes for chance: p_e of the shares π of the declared categories, and `toward(s, π)`, the part of a
 * unit with shares s in it, made so that p_e(π + ε(s − π)) = p_e + 2ε(toward − p_e): that is what the error rests on.
 */
export interface Chance {
  method: Statistic
  /** Null where only equal categories agree. */
  weights: Weights | null
  of(shares: readonly number[]): number
  toward(shares: readonly number[], all: readonly number[]): number
  /** What it cannot do without: two ratings that differ, or a second category that could have been chosen. */
  needs: 'variation' | 'choice' | 'nothing'
}

/** Σ_kl w_kl π_k π_l: two ratings drawn from the pool of all of them. */
export function fromPool(method: Statistic, weights: Weights | null = null): Chance {
  return {
    method,
    weights,
    of: (all) => product(all, all, weights),
    toward: (shares, all) => product(shares, all, weights),
    needs: 'variation',
  }
}

/** T Σ π_k (1 − π_k) / (q (q − 1)), T = Σ w_kl: Gwet's, who lets only the hard units be rated by chance. */
export function fromHardUnits(method: Statistic, weights: Weights | null = null): Chance {
  const scaled = (all: readonly number[], apart: number) => {
    const q = all.length
    return (total(weights, q) * apart) / (q * (q - 1))
  }
  return {
    method,
    weights,
    of: (all) => scaled(all, 1 - product(all, all, null)),
    toward: (shares, all) => scaled(all, 1 - product(shares, all, null)),
    needs: 'choice',
  }
}

/** T / q²: every category as likely as every other. */
export function fromEvenOdds(method: Statistic, weights: Weights | null = null): Chance {
  const even = (all: readonly number[]) => total(weights, all.length) / all.length ** 2
  return {
    method,
    weights,
    of: even,
    toward: (_, all) => even(all),
    needs: 'choice',
  }
}

/** None: the share of agreement itself. */
export function none(method: Statistic, weights: Weights | null = null): Chance {
  return { method, weights, of: () => 0, toward: () => 0, needs: 'nothing' }
}

/** Σ_kl w_kl s_k t_l: how often two ratings drawn from two pools agree. */
export function product(
  one: readonly number[],
  other: readonly number[],
  weights: Weights | null,
): number {
  if (!weights) return one.reduce((sum, share, k) => sum + share * (other[k] ?? 0), 0)
  return one.reduce(
    (sum, share, k) =>
      sum + share * other.reduce((inner, part, l) => inner + (weights[k]?.[l] ?? 0) * part, 0),
    0,
  )
}

function total(weights: Weights | null, q: number): number {
  return weights ? weights.flat().reduce((sum, weight) => sum + weight, 0) : q
}
