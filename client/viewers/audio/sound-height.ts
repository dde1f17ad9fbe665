/** From so many seconds on a sound has a map of the whole over its waveform. */
const long = 300

export function isLong(seconds: number | undefined): boolean {
  return (seconds ?? 0) > long
}

/** The room of a sound, in pixels. */
export function soundHeight(seconds: number | undefined): number {
  return isLong(seconds) ? 168 : 140
}
