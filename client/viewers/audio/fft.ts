/**
 * How strong each frequency is in `size` samples (a power of two), from 0 Hz to just under half the sample rate; a full-scale
 * sine has 1 at its own. Hann window, then the radix-2 transform of Cooley and Tukey (1965), "An algorithm for the machine
 * calculation of complex Fourier series".
 */
export function magnitudesOf(size: number): (samples: Float32Array) => Float32Array {
  const window = Float64Array.from({ length: size }, (_, i) => Math.sin((Math.PI * i) / size) ** 2)
  const cosines = Float64Array.from({ length: size }, (_, i) => Math.cos((2 * Math.PI * i) / size))
  const sines = Float64Array.from({ length: size }, (_, i) => Math.sin((2 * Math.PI * i) / size))
  const order = bitReversed(size)
  const [real, imaginary] = [new Float64Array(size), new Float64Array(size)]

  return (samples) => {
    for (let i = 0; i < size; i++) {
      const from = at(order, i)
      real[i] = at(samples, from) * at(window, from)
      imaginary[i] = 0
    }
    for (let half = 1; half < size; half *= 2)
      for (let begin = 0; begin < size; begin += 2 * half)
        for (let k = 0; k < half; k++) {
          const turn = k * (size / (2 * half))
          const [i, j] = [begin + k, begin + k + half]
          const re = at(real, j) * at(cosines, turn) + at(imaginary, j) * at(sines, turn)
          const im = at(imaginary, j) * at(cosines, turn) - at(real, j) * at(sines, turn)
          real[j] = at(real, i) - re
          imaginary[j] = at(imaginary, i) - im
          real[i] = at(real, i) + re
          imaginary[i] = at(imaginary, i) + im
        }
    return Float32Array.from(
      { length: size / 2 },
      (_, i) => (4 / size) * Math.hypot(at(real, i), at(imaginary, i)),
    )
  }
}

function at(values: ArrayLike<number>, i: number): number {
  return values[i] ?? 0
}

function bitReversed(size: number): Uint32Array {
  const order = new Uint32Array(size)
  for (let i = 1; i < size; i++) order[i] = ((order[i >> 1] ?? 0) >> 1) | (i & 1 ? size >> 1 : 0)
  return order
}
