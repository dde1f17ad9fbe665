/** A file of which every so-manieth byte is another one; the same seed gives the same file. */
export function garble(
  bytes: Uint8Array,
  { every, seed }: { every: number; seed: number },
): Buffer {
  const garbled = Buffer.from(bytes)
  let state = seed
  // Numerical Recipes' linear congruential generator.
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0)
  for (let at = next() % every; at < garbled.length; at += 1 + (next() % (2 * every)))
    garbled[at] = next() >>> 24
  return garbled
}
