/** Lengths in CSS pixels on the screen, or in pixels of a picture. */
export interface Size {
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

/**
 * How a picture lies in its box. `x` and `y` are the point of the picture that is in the middle of the box, `scale` is CSS
 * pixels for each of its pixels. It is turned clockwise by `rotation` first and then, if `flipped`, mirrored left to right
 * as seen.
 */
export interface View extends Point {
  scale: number
  rotation: 0 | 90 | 180 | 270
  flipped: boolean
}

/** The largest that one pixel of a picture is drawn, in CSS pixels. */
const nearest = 64

/** Where a point of the picture is seen, from the top left of the box. */
export function toBox(view: View, box: Size, point: Point): Point {
  const at = turn(
    { x: (point.x - view.x) * view.scale, y: (point.y - view.y) * view.scale },
    view.rotation,
  )
  return {
    x: box.width / 2 + (view.flipped ? -at.x : at.x),
    y: box.height / 2 + at.y,
  }
}

/** The point of the picture that is seen at a point of the box. */
export function toPicture(view: View, box: Size, point: Point): Point {
  const x = point.x - box.width / 2
  const back = turn(
    { x: view.flipped ? -x : x, y: point.y - box.height / 2 },
    (360 - view.rotation) % 360,
  )
  return { x: view.x + back.x / view.scale, y: view.y + back.y / view.scale }
}

/** The whole picture in the middle of the box, never larger than it is. */
export function fitted(view: View, box: Size, picture: Size): View {
  return { ...view, ...middle(picture), scale: Math.min(1, ...ratios(view, box, picture)) }
}

/** Whether a picture is so tall or so wide that almost nothing of it would be seen if it were fitted. */
export function isLong({
  width,
  height,
}: {
  width?: number | undefined
  height?: number | undefined
}): 'tall' | 'wide' | null {
  if (!width || !height) return null
  if (height > 480 && height >= 5 * width) return 'tall'
  return width > 480 && width >= 12 * height ? 'wide' : null
}

/** The beginning of the picture, as wide or as high as the box but never larger than it is. */
export function begun(view: View, box: Size, picture: Size): View {
  return covering(view, { box, most: 1 }, picture)
}

/** The box covered by the beginning of the picture: one side fits, the other is panned. */
export function filled(view: View, box: Size, picture: Size): View {
  return covering(view, { box, most: nearest }, picture)
}

function covering(view: View, { box, most }: { box: Size; most: number }, picture: Size): View {
  const scale = Math.min(most, Math.max(...ratios(view, box, picture)))
  const wide = { ...view, ...middle(picture), scale }
  const { left, top } = rectOf(wide, box, picture)
  return panned(wide, { x: -Math.min(0, left), y: -Math.min(0, top) })
}

/** Moves what is seen by as many CSS pixels. */
export function panned(view: View, by: Point): View {
  const none = { width: 0, height: 0 }
  return { ...view, ...toPicture(view, none, { x: -by.x, y: -by.y }) }
}

/** Scales by `factor` and leaves the point that is seen at `at` where it is. */
export function zoomed(
  view: View,
  { factor, at, least }: { factor: number; at: Point; least: number },
  box: Size,
): View {
  const scale = Math.min(nearest, Math.max(least, view.scale * factor))
  const held = toPicture(view, box, at)
  const seen = toBox({ ...view, scale }, box, held)
  return panned({ ...view, scale }, { x: at.x - seen.x, y: at.y - seen.y })
}

/** Turned by quarters, clockwise as it is seen. */
export function turned(view: View, quarters: 1 | -1): View {
  const by = view.flipped ? -quarters : quarters
  return { ...view, rotation: ((view.rotation + by * 90 + 360) % 360) as View['rotation'] }
}

/** Mirrored as it is seen: `across` swaps left and right, else top and bottom. */
export function mirrored(view: View, across: boolean): View {
  const half = ((view.rotation + 180) % 360) as View['rotation']
  return { ...view, flipped: !view.flipped, rotation: across ? view.rotation : half }
}

/** Keeps a picture that is larger than the box over all of it, and a smaller one in its middle. */
export function inside(view: View, box: Size, picture: Size): View {
  const { left, top, width, height } = rectOf(view, box, picture)
  return panned(view, {
    x: along(left, box.width, width) - left,
    y: along(top, box.height, height) - top,
  })
}

/** Moved by less than a pixel so that whole pixels of the picture fall on whole ones of the screen, where they can. */
export function sharp(view: View, box: Size, { picture, ratio }: { picture: Size; ratio: number }) {
  if (!Number.isInteger(view.scale * ratio)) return view
  const { left, top } = rectOf(view, box, picture)
  const on = (at: number) => Math.round(at * ratio) / ratio - at
  return panned(view, { x: on(left), y: on(top) })
}

/** The room that a picture takes in its box. */
export function rectOf(view: View, box: Size, picture: Size): Size & { left: number; top: number } {
  const one = toBox(view, box, { x: 0, y: 0 })
  const other = toBox(view, box, { x: picture.width, y: picture.height })
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }
}

/** How a second picture lies on the first one: as large as it can be inside it, in its middle. */
export function laidOn(first: Size, second: Size): Point & { scale: number } {
  const scale = Math.min(first.width / second.width, first.height / second.height)
  return {
    x: (first.width - second.width * scale) / 2,
    y: (first.height - second.height * scale) / 2,
    scale,
  }
}

function ratios({ rotation }: View, box: Size, picture: Size): [number, number] {
  const upright = rotation % 180 === 0
  const { width, height } = picture
  return [box.width / (upright ? width : height), box.height / (upright ? height : width)]
}

function middle({ width, height }: Size): Point {
  return { x: width / 2, y: height / 2 }
}

function turn({ x, y }: Point, degrees: number): Point {
  if (degrees === 90) return { x: -y, y: x }
  if (degrees === 180) return { x: -x, y: -y }
  return degrees === 270 ? { x: y, y: -x } : { x, y }
}

function along(at: number, room: number, length: number): number {
  if (length <= room) return (room - length) / 2
  return Math.min(0, Math.max(room - length, at))
}
