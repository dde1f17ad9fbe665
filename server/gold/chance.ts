import { sha256 } from '#server/instance/event-hash.ts'

/** A number in [0, 1) that is the same for the same seed and words, and tells nothing of the seed. */
export function chance(seed: string, ...words: (string | number)[]): number {
  return Number.parseInt(sha256(JSON.stringify([seed, ...words])).slice(0, 12), 16) / 2 ** 48
}

/** A stream of such numbers. */
export function chances(seed: string, ...words: (string | number)[]): () => number {
  let drawn = 0
  return () => chance(seed, ...words, drawn++)
}
