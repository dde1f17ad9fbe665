import type { Box } from '#shared/discussion/fragment.ts'

/** The whole of a page. A box on it is given in shares of its sides. */
const smallest = 0.02
export const step = 0.02

const within = (value: number, least: number, most: number) =>
  Math.min(Math.max(least, value), most)

/** A box that lies on the page and can be seen. */
export function onPage({ height, width, x, y }: Box): Box {
  const [wide, tall] = [within(width, smallest, 1), within(height, smallest, 1)]
  return { x: within(x, 0, 1 - wide), y: within(y, 0, 1 - tall), width: wide, height: tall }
}

export function moved(box: Box, [right, down]: readonly [number, number]): Box {
  return onPage({ ...box, x: box.x + right, y: box.y + down })
}

/** Larger or smaller at its right and lower sides. */
export function resized(box: Box, [wider, taller]: readonly [number, number]): Box {
  const { x, y } = box
  return onPage({
    x,
    y,
    width: within(box.width + wider, smallest, 1 - x),
    height: within(box.height + taller, smallest, 1 - y),
  })
}

export function between(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): Box {
  const [x, y] = [within(Math.min(ax, bx), 0, 1), within(Math.min(ay, by), 0, 1)]
  const [right, bottom] = [within(Math.max(ax, bx), 0, 1), within(Math.max(ay, by), 0, 1)]
  return onPage({ x, y, width: right - x, height: bottom - y })
}
