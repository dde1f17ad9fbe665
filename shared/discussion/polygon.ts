import type { SelectorOf } from './anchor.ts'
import type { Box } from './fragment.ts'

/** A corner in pixels of the original. */
export type Corner = readonly [x: number, y: number]

const spelt = (value: number) => String(Number(value.toFixed(3)))

/** An SVG of one polygon, as an `SvgSelector` wants it. */
export function polygonSelector(corners: readonly Corner[]): SelectorOf<'SvgSelector'> {
  const points = corners.map(([x, y]) => `${spelt(x)},${spelt(y)}`).join(' ')
  const value = `<svg xmlns='http://www.w3.org/2000/svg'><polygon points='${points}'/></svg>`
  return { type: 'SvgSelector', value }
}

/** The corners of the polygon, and nothing else of the SVG: it comes from elsewhere and is never put into a page. */
export function readPolygon(svg: string): Corner[] | null {
  const points = /<polygon\b[^>]*?\bpoints\s*=\s*(?:'([^']*)'|"([^"]*)")/.exec(svg)
  const numbers = (points?.[1] ?? points?.[2] ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
  const corners = Array.from({ length: Math.floor(numbers.length / 2) }, (_, i): Corner => [
    numbers[2 * i] ?? 0,
    numbers[2 * i + 1] ?? 0,
  ])
  return corners.length >= 3 ? corners : null
}

/** The smallest box around corners. */
export function boxAround(corners: readonly Corner[]): Box {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
