import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { magnitudesOf } from './fft.ts'
import { bands, columnStarts, spectrumColumn, windowLength } from './spectrum.ts'

const tone = (hertz: number, sampleRate: number) =>
  Float32Array.from({ length: windowLength }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / sampleRate),
  )

describe('a spectrum', () => {
  it('finds a tone at its own frequency, at whatever rate it was sampled', () => {
    for (const sampleRate of [8000, 44_100, 96_000])
      for (const share of [0.1, 0.5, 0.9]) {
        const hertz = (share * sampleRate) / 2
        const column = spectrumColumn()(tone(hertz, sampleRate))
        const found = (column.indexOf(Math.max(...column)) / bands) * (sampleRate / 2)
        expect(Math.abs(found - hertz)).toBeLessThan(sampleRate / windowLength)
      }
  })

  it('gives a full-scale sine in the middle of a band the strength 1', () => {
    const strengths = magnitudesOf(windowLength)(tone(100, windowLength))
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

  it('of silence is silent', () => {
    expect(spectrumColumn()(new Float32Array(windowLength))).toEqual(new Uint8Array(bands))
  })

  it('has columns from the first to the last samples', () => {
    const starts = columnStarts(1e6)
    expect(starts).toHaveLength(1953)
    expect([starts[0], starts.at(-1)]).toEqual([0, 1e6 - windowLength])
    expect(columnStarts(1e8)).toHaveLength(2000)
    expect(columnStarts(10)).toEqual([0])
  })
})
