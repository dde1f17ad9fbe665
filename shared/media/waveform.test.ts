import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readFrameTimes, writeFrameTimes } from './frame-times.ts'
import { readWaveform, writeWaveform } from './waveform.ts'

const channel = (pixels: number) => fc.int8Array({ minLength: 2 * pixels, maxLength: 2 * pixels })

it('gives a waveform back as it was written', () => {
  const waveforms = fc
    .record({ pixels: fc.nat(50), count: fc.integer({ min: 1, max: 6 }) })
    .chain(({ pixels, count }) =>
      fc.record({
        sampleRate: fc.integer({ min: 1, max: 192_000 }),
        samplesPerPixel: fc.integer({ min: 1, max: 100_000 }),
        channels: fc.array(channel(pixels), { minLength: count, maxLength: count }),
      }),
    )
  fc.assert(
    fc.property(waveforms, (waveform) => {
      expect(readWaveform(writeWaveform(waveform))).toEqual(waveform)
    }),
  )
})

it('refuses bytes that are no waveform', () => {
  const whole = writeWaveform({ sampleRate: 8, samplesPerPixel: 4, channels: [new Int8Array(8)] })
  expect(() => readWaveform(whole.slice(0, -1))).toThrow(RangeError)
  expect(() => readWaveform(new Uint8Array(3))).toThrow(RangeError)
})

it('gives frame times back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true })), (times) => {
      expect(readFrameTimes(writeFrameTimes(times))).toEqual(times)
    }),
  )
})
