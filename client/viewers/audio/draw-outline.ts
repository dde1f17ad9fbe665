/**
 * The lowest and the highest value of all channels under each of `columns` columns, as `min, max, min, max, …`. Wherever a
 * cut of the values begins, two neighbours hold a lowest and a highest one.
 */
export function envelope(channels: readonly ArrayLike<number>[], columns: number): Float32Array {
  const made = new Float32Array(2 * columns)
  for (let column = 0; column < columns; column++) {
    let [low, high] = [1, -1]
    for (const channel of channels) {
      const from = Math.floor((column * channel.length) / columns)
      const end = Math.max(from + 2, Math.ceil(((column + 1) * channel.length) / columns))
      for (let at = from; at < Math.min(end, channel.length); at++) {
        low = Math.min(low, channel[at] ?? 0)
        high = Math.max(high, channel[at] ?? 0)
      }
    }
    made[2 * column] = Math.min(low, high)
    made[2 * column + 1] = Math.max(low, high)
  }
  return made
}

/** Draws a cut of a sound's outline over a whole canvas, its channels over one another; silence is a thin line. */
export function drawOutline(
  channels: readonly ArrayLike<number>[],
  context: CanvasRenderingContext2D,
): void {
  const { width, height } = context.canvas
  const middle = height / 2
  const shape = envelope(channels, width)
  const top = (x: number) => Math.min(middle - 0.5, middle - (shape[2 * x + 1] ?? 0) * middle)
  const foot = (x: number) => Math.max(middle + 0.5, middle - (shape[2 * x] ?? 0) * middle)
  context.beginPath()
  for (let x = 0; x < width; x++) context.lineTo(x, top(x))
  // The last column is filled too, so that a waveform of several canvases has no gaps.
  context.lineTo(width, top(width - 1))
  context.lineTo(width, foot(width - 1))
  for (let x = width - 1; x >= 0; x--) context.lineTo(x, foot(x))
  context.closePath()
  context.fill()
}
