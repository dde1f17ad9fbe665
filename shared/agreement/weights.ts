/** How much two categories (by their place on the declared scale) agree: 1 the same, 0 as far apart as can be. */
export type Weights = readonly (readonly number[])[]

/** 1 − |k − l| / (q − 1); Cicchetti and Allison (1971). */
export function linear(q: number): Weights {
  return scale(q, (apart) => 1 - apart / (q - 1))
}

/** 1 − (k − l)² / (q − 1)²; Fleiss and Cohen (1973). */
export function quadratic(q: number): Weights {
  return scale(q, (apart) => 1 - apart ** 2 / (q - 1) ** 2)
}

/** From disagreements of one's own, 0 on the diagonal: 1 − v / max v; Cohen (1968). */
export function weightsOfDisagreements(matrix: readonly (readonly number[])[]): Weights {
  const most = Math.max(...matrix.flat())
  return matrix.map((row) => row.map((v) => (most === 0 ? 1 : 1 - v / most)))
}

function scale(q: number, weigh: (apart: number) => number): Weights {
  const places = Array.from({ length: q }, (_, k) => k)
  return places.map((k) => places.map((l) => (k === l ? 1 : weigh(Math.abs(k - l)))))
}
