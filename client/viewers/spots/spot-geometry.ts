import { type Selector, selectorOf } from '#shared/discussion/anchor.ts'
import { type Box, mediaFragment, readMediaFragment } from '#shared/discussion/fragment.ts'
import { boxAround, type Corner, polygonSelector, readPolygon } from '#shared/discussion/polygon.ts'

export interface Size {
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

/**
 * How a picture lies on the screen now. Points of the box are CSS pixels from its upper left corner, points of the picture
 * pixels of the original; `scale` is CSS pixels for each of those.
 */
export interface Ground {
  size: Size
  box: Size
  scale: number
  toBox: (point: Point) => Point
  toPicture: (point: Point) => Point
}

/** A spot in a picture: a box, and the corners of the polygon that it is around, if it is one. */
export interface Shape {
  box: Box
  corners: readonly Corner[] | null
}

// Arithmetic of the screen leaves whole pixels by less than this.
const dust = 1e-6

/** A picture that is neither turned nor moved: in the middle of its box, or at the beginning of a long one. */
export function stillGround(
  size: Size,
  box: Size,
  { most = Infinity, long = null }: { most?: number; long?: 'tall' | 'wide' | null } = {},
): Ground {
  const across = box.width / size.width
  const down = box.height / size.height
  const scale = Math.min(
    most,
    { tall: across, wide: down, no: Math.min(across, down) }[long ?? 'no'],
  )
  const left = long === 'wide' ? 0 : (box.width - size.width * scale) / 2
  const top = long === 'tall' ? 0 : (box.height - size.height * scale) / 2
  return {
    size,
    box,
    scale,
    toBox: ({ x, y }) => ({ x: left + x * scale, y: top + y * scale }),
    toPicture: ({ x, y }) => ({ x: (x - left) / scale, y: (y - top) / scale }),
  }
}

/** The size of the original, where what is shown is a copy of it with the same proportions; else that of what is shown. */
export function originalSize(
  { height, width }: { width?: number | undefined; height?: number | undefined },
  shown: Size,
): Size {
  if (!width || !height) return shown
  const ratio = (width * shown.height) / (height * shown.width)
  return Math.abs(ratio - 1) < 0.01 ? { width, height } : shown
}

/** The box of whole pixels around two points in any order, inside the picture and never empty. */
export function boxBetween(one: Point, other: Point, size: Size): Box {
  const [x, width] = span(one.x, other.x, size.width)
  const [y, height] = span(one.y, other.y, size.height)
  return { x, y, width, height }
}

/** A box as a person wrote it, as near to it as the picture allows. */
export function heldBox(box: Box, size: Size): Box {
  const x = within(Math.round(box.x), 0, size.width - 1)
  const y = within(Math.round(box.y), 0, size.height - 1)
  return {
    x,
    y,
    width: within(Math.round(box.width), 1, size.width - x),
    height: within(Math.round(box.height), 1, size.height - y),
  }
}

/** Moved as it is seen, by pixels of the picture; its size stays. */
export function movedBox(box: Box, by: Point, ground: Ground): Box {
  const { height, width } = box
  const moved = movedPoint(box, by, ground)
  return {
    x: within(Math.round(moved.x), 0, ground.size.width - width),
    y: within(Math.round(moved.y), 0, ground.size.height - height),
    width,
    height,
  }
}

/** Made larger or smaller by pixels of the picture: the corner that is seen at the upper left stays. */
export function sizedBox(box: Box, by: Point, ground: Ground): Box {
  const { bottom, left, right, top } = edgesSeen(ground, cornersOf(box))
  const { scale } = ground
  const end = {
    x: Math.max(left + scale, right + by.x * scale),
    y: Math.max(top + scale, bottom + by.y * scale),
  }
  return boxBetween(ground.toPicture({ x: left, y: top }), ground.toPicture(end), ground.size)
}

/** A point moved as it is seen, by pixels of the picture; it may leave the picture. */
export function movedPoint(point: Point, by: Point, { scale, toPicture }: Ground): Point {
  const from = toPicture({ x: 0, y: 0 })
  const to = toPicture({ x: by.x * scale, y: by.y * scale })
  return { x: point.x + to.x - from.x, y: point.y + to.y - from.y }
}

/** The corner between pixels that is nearest to a point, inside the picture. */
export function cornerAt({ x, y }: Point, { height, width }: Size): Corner {
  return [within(Math.round(x), 0, width), within(Math.round(y), 0, height)]
}

/** What is seen of the picture. */
export function boxInSight({ box, size, toPicture }: Ground): Box {
  return boxBetween(toPicture({ x: 0, y: 0 }), toPicture({ x: box.width, y: box.height }), size)
}

/** A box in the middle of what is seen, half as wide and high. */
export function middleBox(ground: Ground): Box {
  const { height, width, x, y } = boxInSight(ground)
  const box = { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 }
  return heldBox(box, ground.size)
}

/** How far a key moves: about six pixels of the screen, and single pixels of the picture once they are that large. */
export function keyStep({ scale }: Ground): number {
  return Math.max(1, Math.round(6 / scale))
}

export function cornersOf({ height, width, x, y }: Box): Corner[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

/** Corners as they are seen. */
export function seenCorners({ toBox }: Ground, corners: readonly Corner[]): Point[] {
  return corners.map(([x, y]) => toBox({ x, y }))
}

export function edgesSeen(ground: Ground, corners: readonly Corner[]) {
  const seen = seenCorners(ground, corners)
  const xs = seen.map(({ x }) => x)
  const ys = seen.map(({ y }) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

/** Where to look, and how near (`scale`), so that a box is seen with room around it. */
export function lookAt(box: Box, ground: Ground): Point & { scale: number } {
  const { bottom, left, right, top } = edgesSeen(ground, cornersOf(box))
  const fills = Math.max(
    (right - left) / ground.scale / ground.box.width,
    (bottom - top) / ground.scale / ground.box.height,
  )
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  return { ...middle, scale: Math.min(nearest, roomy / fills) }
}

const nearest = 8
const roomy = 0.6

export function shapeAround(corners: readonly Corner[]): Shape {
  return { box: boxAround(corners), corners }
}

/** Selectors that all mean one shape; `time` (seconds) where it is one in a film. */
export function selectorsOf({ box, corners }: Shape): Selector[] {
  return [mediaFragment({ box }), ...(corners ? [polygonSelector(corners)] : [])]
}

/** The shape that selectors mean in a picture of this size; null where they mean none in it. */
export function shapeOf(selectors: readonly Selector[], size: Size): Shape | null {
  const svg = selectorOf(selectors, 'SvgSelector')
  const corners = svg && readPolygon(svg.value)
  const fragment = selectorOf(selectors, 'FragmentSelector')
  const said = fragment ? readMediaFragment(fragment.value).box : undefined
  const shape = corners
    ? shapeAround(corners)
    : said && { box: inPixels(said, size), corners: null }
  return shape && meets(shape.box, size) ? shape : null
}

function inPixels({ unit, ...box }: Box & { unit?: 'pixel' | 'percent' }, size: Size): Box {
  if (unit !== 'percent') return box
  const [across, down] = [size.width / 100, size.height / 100]
  return {
    x: box.x * across,
    y: box.y * down,
    width: box.width * across,
    height: box.height * down,
  }
}

function meets({ height, width, x, y }: Box, size: Size): boolean {
  return x < size.width && y < size.height && x + width > 0 && y + height > 0
}

function span(one: number, other: number, length: number): [from: number, long: number] {
  const from = within(Math.floor(Math.min(one, other) + dust), 0, length - 1)
  const to = within(Math.ceil(Math.max(one, other) - dust), from + 1, length)
  return [from, to - from]
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
