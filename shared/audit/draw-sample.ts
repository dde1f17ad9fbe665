import { inSeedOrder } from '#shared/double/draw.ts'

/** An instance of the population. `part` where the auditor had a part in it, and so may not judge it. */
export interface Framed {
  id: string
  stratum: string
  revision: number
  hash: string
  part: boolean
}

/** The sample in the order in which it is worked through, and how many of each stratum were passed over for their auditor's part. */
export interface Sample {
  drawn: Framed[]
  passedOver: Map<string, number>
}

/**
 * Draws from each stratum as many as `sizes` says: they stand in an order of the seed and their own ids alone, and the first
 * are drawn. One that the auditor had a part in gives its place to the next.
 */
export function drawSample(
  frame: readonly Framed[],
  sizes: ReadonlyMap<string, number>,
  seed: string,
): Sample {
  const left = new Map(sizes)
  const passedOver = new Map<string, number>()
  const drawn = inSeedOrder(seed, frame).filter(({ part, stratum }) => {
    const wanted = left.get(stratum) ?? 0
    if (wanted === 0) return false
    if (part) passedOver.set(stratum, (passedOver.get(stratum) ?? 0) + 1)
    else left.set(stratum, wanted - 1)
    return !part
  })
  return { drawn, passedOver }
}
