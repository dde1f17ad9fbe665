/** Writes the times at which a film's frames begin, in seconds and ascending, as 64-bit floats (little-endian). */
export function writeFrameTimes(times: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 * times.length)
  const view = new DataView(bytes.buffer)
  for (const [i, time] of times.entries()) view.setFloat64(8 * i, time, true)
  return bytes
}

export function readFrameTimes(bytes: Uint8Array<ArrayBuffer>): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length >> 3 }, (_, i) => view.getFloat64(8 * i, true))
}
