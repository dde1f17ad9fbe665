type Shade = readonly [number, number, number]

// From dark violet to yellow by way of blue and green: it gets lighter evenly, so it reads without colour too.
const shades: readonly Shade[] = [
  [0.06, 0.0, 0.09],
  [0.05, 0.08, 0.25],
  [0.01, 0.22, 0.27],
  [0.06, 0.46, 0.19],
  [0.45, 0.7, 0.06],
  [0.98, 0.8, 0.02],
]

/** The colour (red, green, blue as strengths of light, 0 to 1) of a height from 0 at the bottom to 1 at the top. */
export function shadeOf(height: number): Shade {
  const place = Math.min(1, Math.max(0, height)) * (shades.length - 1)
  const below = Math.min(shades.length - 2, Math.floor(place))
  const share = place - below
  const [low, high] = [shades[below], shades[below + 1]]
  if (!low || !high) return [0, 0, 0]
  const mixed = (i: 0 | 1 | 2) => low[i] + (high[i] - low[i]) * share
  return [mixed(0), mixed(1), mixed(2)]
}
