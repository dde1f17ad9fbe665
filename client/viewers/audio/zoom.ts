/** A stretch of a sound, in seconds. */
export interface Stretch {
  start: number
  end: number
}

/** How far a sound can be zoomed, in pixels a second: from the whole of it to each single point of its outline. */
export interface ZoomRange {
  fit: number
  most: number
}

const pointWidth = 4
/** Browsers lay out nothing wider than some 33 million pixels. */
const widest = 1.6e7

export function zoomRange(
  width: number,
  { seconds, points }: { seconds: number; points: number },
): ZoomRange {
  const fit = width / (seconds || 1)
  return { fit, most: Math.max(fit, Math.min(pointWidth * points, widest / (seconds || 1))) }
}

/** Twice as near; 0 stands for the whole sound. */
export function nearer(zoom: number, { fit, most }: ZoomRange): number {
  const next = Math.min(most, 2 * Math.max(zoom, fit))
  return next > fit ? next : 0
}

/** Half as near; 0 once the whole sound fits. */
export function farther(zoom: number, { fit }: ZoomRange): number {
  const next = zoom / 2
  return next > fit * 1.001 ? next : 0
}

/** How near it is, as a factor of the whole: 1, 2, 4 … */
export function magnification(zoom: number, { fit }: ZoomRange): number {
  return zoom > fit ? zoom / fit : 1
}
