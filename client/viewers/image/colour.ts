/** One pixel: red, green and blue from 0 to 255, and how much it covers from 0 to 1. */
export interface Colour {
  red: number
  green: number
  blue: number
  alpha: number
}

/** The colour as `#0c2238`, with two more digits where it does not cover. */
export function hexOf({ red, green, blue, alpha }: Colour): string {
  const parts = alpha < 1 ? [red, green, blue, alpha * 255] : [red, green, blue]
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The colour as `12, 34, 56`, with its cover where it is not whole. */
export function numbersOf({ red, green, blue, alpha }: Colour): string {
  return [red, green, blue, ...(alpha < 1 ? [alpha.toFixed(2)] : [])].join(', ')
}
