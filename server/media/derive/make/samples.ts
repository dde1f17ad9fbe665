/** Hears 16-bit samples (little-endian) out of pieces of bytes that begin and end anywhere. */
export function samplesFrom(hear: (samples: Int16Array) => void): (piece: Uint8Array) => void {
  let rest = new Uint8Array(0)
  return (piece) => {
    const bytes = new Uint8Array(rest.length + piece.length)
    bytes.set(rest)
    bytes.set(piece, rest.length)
    const whole = bytes.length & ~1
    rest = bytes.slice(whole)
    hear(new Int16Array(bytes.buffer, 0, whole >> 1))
  }
}
