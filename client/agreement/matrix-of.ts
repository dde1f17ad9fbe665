import type { AgreementPair } from '#shared/view/agreement-view.ts'

export interface Matrix {
  rows: string[]
  columns: string[]
  at: (row: string, column: string) => AgreementPair | undefined
}

/** A kappa of fewer shared rounds is not shown. */
export const leastShown = 20

/**
 * People against people, those who agree most with the others first. Where both are of a kind (`isEven`: two checkers) each
 * two stand once, above the diagonal; else the first judge stands in the rows.
 */
export function matrixOf(pairs: readonly AgreementPair[], isEven: boolean): Matrix {
  const ofTwo = new Map(pairs.map((pair) => [`${pair.first} ${pair.second}`, pair]))
  const firsts = inOrder(pairs, (pair) => [pair.first])
  if (!isEven)
    return {
      rows: firsts,
      columns: inOrder(pairs, (pair) => [pair.second]),
      at: (row, column) => ofTwo.get(`${row} ${column}`),
    }
  const all = inOrder(pairs, (pair) => [pair.first, pair.second])
  const place = new Map(all.map((id, i) => [id, i]))
  return {
    rows: all.slice(0, -1),
    columns: all.slice(1),
    at: (row, column) =>
      (place.get(row) ?? 0) < (place.get(column) ?? 0)
        ? (ofTwo.get(`${row} ${column}`) ?? ofTwo.get(`${column} ${row}`))
        : undefined,
  }
}

/** By the mean of the kappas that are shown; who has none comes last. */
function inOrder(
  pairs: readonly AgreementPair[],
  whoOf: (pair: AgreementPair) => string[],
): string[] {
  const kappas = new Map<string, number[]>()
  for (const pair of pairs)
    for (const who of whoOf(pair)) {
      const own = kappas.get(who) ?? []
      kappas.set(who, own)
      if (pair.kappa.status === 'ok' && pair.kappa.n >= leastShown) own.push(pair.kappa.value)
    }
  const means = [...kappas].map(([who, own]) => ({
    who,
    mean: own.length > 0 ? own.reduce((sum, one) => sum + one, 0) / own.length : -Infinity,
  }))
  const order = means.toSorted((a, b) => (a.mean === b.mean ? 0 : b.mean - a.mean))
  return order.map(({ who }) => who)
}
