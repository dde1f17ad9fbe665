/** Both ways to take the mean over lengths that are in use: of precision and recall (sacreBLEU), or of F (NLTK, chrF++.py). */
export interface Chrf {
  chrf: number
  chrfMeanOfF: number
}

/**
 * chrF: the F score of character n-grams, n = 1 … 6, without white space: (1 + β²) P R / (β² P + R). It leans to recall with
 * β = 3 (2015) or 2; between two peers take β = 1, which does not matter who is first. Lengths that one of the texts is too
 * short for are passed over. Null for two texts without any character.
 *
 * Popović (2015), "chrF: character n-gram F-score for automatic MT evaluation".
 */
export function chrf(
  hypothesis: string,
  reference: string,
  { beta = 1, maxN = 6 }: { beta?: number; maxN?: number } = {},
): Chrf | null {
  const [mine, theirs] = [charactersOf(hypothesis), charactersOf(reference)]
  if (mine.length === 0 && theirs.length === 0) return null

  const orders = Array.from({ length: Math.min(maxN, mine.length, theirs.length) }, (_, i) => {
    const [own, wanted] = [grams(mine, i + 1), grams(theirs, i + 1)]
    let both = 0
    for (const [gram, count] of own) both += Math.min(count, wanted.get(gram) ?? 0)
    return { precision: both / (mine.length - i), recall: both / (theirs.length - i) }
  })
  if (orders.length === 0) return { chrf: 0, chrfMeanOfF: 0 }
  return {
    chrf: f(mean(orders.map((one) => one.precision)), mean(orders.map((one) => one.recall)), beta),
    chrfMeanOfF: mean(orders.map(({ precision, recall }) => f(precision, recall, beta))),
  }
}

function charactersOf(text: string): string[] {
  return Array.from(text.replaceAll(/\s/gu, ''))
}

function grams(characters: readonly string[], n: number): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at + n <= characters.length; at++) {
    const gram = characters.slice(at, at + n).join('')
    found.set(gram, (found.get(gram) ?? 0) + 1)
  }
  return found
}

function f(precision: number, recall: number, beta: number): number {
  const weight = beta ** 2
  const both = weight * precision + recall
  return both === 0 ? 0 : ((1 + weight) * precision * recall) / both
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
