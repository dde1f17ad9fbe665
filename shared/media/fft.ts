/**
 * The power of each frequency in `size` real samples (a power of two), from 0 Hz to just under half the sample rate; a
 * full-scale sine has 1 at its own. The answer is written over by the next call. Hann window, then the radix-2 transform of
 * Cooley and Tukey (1965), "An algorithm for the machine calculation of complex Fourier series".
 */
export function powerSpectrum(size: number): (samples: Float32Array) => Float64Array {
  const bits = Math.log2(size)
  const reversed = Uint32Array.from({ length: size }, (_, i) => reverse(i, bits))
  const angle = (i: number) => (-2 * Math.PI * i) / size
  const cos = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos(angle(i)))
  const sin = Float64Array.from({ length: size / 2 }, (_, i) => Math.sin(angle(i)))
  const hann = Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos(angle(i)))
  const re = new Float64Array(size)
  const im = new Float64Array(size)
  const power = new Float64Array(size / 2)

  return (samples) => {
    for (let i = 0; i < size; i++) {
      re[reversed[i] ?? 0] = (samples[i] ?? 0) * (hann[i] ?? 0)
      im[i] = 0
    }
    for (let half = 1; half < size; half *= 2) {
      const step = size / (2 * half)
      for (let start = 0; start < size; start += 2 * half)
        for (let k = 0; k < half; k++) {
          const [c = 0, s = 0] = [cos[k * step], sin[k * step]]
          const [a, b] = [start + k, start + k + half]
          const [ra = 0, ia = 0, rb = 0, ib = 0] = [re[a], im[a], re[b], im[b]]
          const tr = rb * c - ib * s
          const ti = rb * s + ib * c
          re[a] = ra + tr
          im[a] = ia + ti
          re[b] = ra - tr
          im[b] = ia - ti
        }
    }
    // A full-scale sine has a power of 1: a Hann window halves its amplitude, and half of it is in the mirrored bin.
    for (let i = 0; i < size / 2; i++)
      power[i] = ((re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2) / (size / 4) ** 2
    return power
  }
}

function reverse(value: number, bits: number): number {
  let [from, to] = [value, 0]
  for (let i = 0; i < bits; i++) {
    to = (to << 1) | (from & 1)
    from >>= 1
  }
  return to
}
