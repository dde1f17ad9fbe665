import fc from 'fast-check'
import { expect, it } from 'vitest'

import { powerSpectrum } from './fft.ts'

const magnitudesOf = (size: number) => (samples: Float32Array) =>
  powerSpectrum(size)(samples).map(Math.sqrt)

it('gives a full-scale sine in the middle of a band the strength 1', () => {
  const tone = Float32Array.from({ length: 1024 }, (_, i) =>
    Math.sin((2 * Math.PI * 100 * i) / 1024),
  )
  const strengths = magnitudesOf(1024)(tone)
  expect(strengths[100]).toBeCloseTo(1, 6)
  expect(strengths[200]).toBeCloseTo(0, 6)
})

it('holds what Fourier’s sum holds', () => {
  const size = 16
  const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: size,
    maxLength: size,
  })
  fc.assert(
    fc.property(values, fc.nat(size / 2 - 1), (samples, k) => {
      let [re, im] = [0, 0]
      for (const [i, value] of samples.entries()) {
        const weighed = Math.fround(value) * Math.sin((Math.PI * i) / size) ** 2
        re += weighed * Math.cos((2 * Math.PI * k * i) / size)
        im -= weighed * Math.sin((2 * Math.PI * k * i) / size)
      }
      const found = magnitudesOf(size)(Float32Array.from(samples))[k]
      expect(found).toBeCloseTo((4 / size) * Math.hypot(re, im), 5)
    }),
  )
})
