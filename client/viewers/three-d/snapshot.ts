// Wide enough for a reading column, and some 20 kB.
const widest = 800

/** A picture of a canvas as an address, as wide as a reading column at most; null where it is blank. */
export function snapshot(canvas: HTMLCanvasElement): string | null {
  const share = Math.min(1, widest / canvas.width)
  const small = document.createElement('canvas')
  small.width = Math.round(canvas.width * share)
  small.height = Math.round(canvas.height * share)
  const flat = small.getContext('2d')
  if (!small.width || !small.height || !flat) return null
  flat.drawImage(canvas, 0, 0, small.width, small.height)
  return small.toDataURL('image/webp', 0.85)
}
