import { describe, expect, it } from 'vitest'

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
