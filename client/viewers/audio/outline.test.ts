import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { floatsOf, levelFor, outlineOf, pointsPerSecond } from './outline.ts'
import { waveformOf } from './waveform-of.ts'

const sound = fc.float32Array({ min: -1, max: 1, noNaN: true, minLength: 1, maxLength: 9000 })
const every = fc.integer({ min: 1, max: 40 })
const lowest = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => Math.min(a, b))
const highest = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => Math.max(a, b))
/** Zero has no sign in a byte. */
const inAByte = (sample: number) => Math.max(-128, Math.min(127, Math.round(sample * 128))) + 0

describe('an outline', () => {
  it('reaches as high and as low as the sound at every level of detail', () => {
    fc.assert(
      fc.property(sound, every, (samples, samplesPerPixel) => {
        const waveform = waveformOf([samples], { sampleRate: 100, samplesPerPixel })
        for (const [channel = new Int8Array(0)] of outlineOf(waveform).levels) {
          expect(highest(channel)).toBe(inAByte(highest(samples)))
          expect(lowest(channel)).toBe(inAByte(lowest(samples)))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the two samples that bound each stretch', () => {
    const samples = Float32Array.from([0.25, -0.75, 0.5, 0.125])
    const { channels } = waveformOf([samples], { sampleRate: 4, samplesPerPixel: 2 })
    expect(channels).toEqual([Int8Array.from([-96, 32, 16, 64])])
  })

  it('lasts as long as its points, and takes the coarsest level that fills the pixels', () => {
    const channel = new Int8Array(2 * 64_000)
    const outline = outlineOf({ channels: [channel], sampleRate: 8000, samplesPerPixel: 80 })
    expect(outline.seconds).toBe(640)
    expect(pointsPerSecond(outline)).toBe(100)
    expect(outline.levels.map(([one]) => (one?.length ?? 0) / 2)).toEqual([
      64_000, 16_000, 4000, 1000,
    ])
    expect([500, 1000, 1001, 16_000, 20_000, 1e6].map((px) => levelFor(outline, px))).toEqual([
      3, 3, 2, 1, 0, 0,
    ])
  })

  it('of nothing is a flat line', () => {
    const outline = outlineOf({
      channels: [new Int8Array(0)],
      sampleRate: 8000,
      samplesPerPixel: 80,
    })
    expect(floatsOf(outline, levelFor(outline, 800))).toEqual([new Float32Array(2)])
  })
})
