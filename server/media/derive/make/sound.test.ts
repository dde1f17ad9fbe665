import { readFile } from 'node:fs/promises'

import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { toolsHere } from '#server/media/derive/tools-here.ts'
import { hashOf, mediaFiles, wav } from '#server/testing/media-files.ts'
import { readWaveform } from '#shared/media/waveform.ts'

import { Outline, samplesPerPixel } from './outline.ts'
import { samplesFrom } from './samples.ts'
import { paint, Spectrum } from './spectrum.ts'
import { maskOf } from './strip.ts'

const withFfmpeg = (await toolsHere()).includes('ffmpeg')
const { write, made, derive } = await mediaFiles()
const sine = (hertz: number, rate: number) => (i: number) =>
  Math.sin((2 * Math.PI * hertz * i) / rate)

describe.skipIf(!withFfmpeg)('a sound (needs ffmpeg)', () => {
  const rate = 44_100
  const tone = sine(441, rate)

  it('has the peaks of its channels, over its whole length', async () => {
    const bytes = wav({ rate, seconds: 3, channels: 2 }, (i, c) => (c === 0 ? tone(i) / 2 : 0))
    const path = await write('tone.wav', bytes)
    const before = await hashOf(path)
    const { file } = await made('peaks', path)
    const outline = readWaveform(new Uint8Array(await readFile(file)))
    expect(outline.sampleRate).toBe(rate)
    expect(outline.channels).toHaveLength(2)
    const pixels = (outline.channels[0]?.length ?? 0) / 2
    expect(pixels).toBe(Math.ceil((3 * rate) / outline.samplesPerPixel))
    expect(Math.max(...(outline.channels[0] ?? []))).toBe(64)
    expect(Math.min(...(outline.channels[0] ?? []))).toBe(-64)
    expect([...(outline.channels[1] ?? [])].every((value) => value === 0)).toBe(true)
    expect(await hashOf(path)).toBe(before)

    const strip = await made('strip', path, { from: file })
    expect(await sharp(strip.file).metadata()).toMatchObject({
      width: 2000,
      height: 128,
      hasAlpha: true,
    })
  })

  it('shows its spectrum at its own rate', async () => {
    const high = sine(15_000, 48_000)
    const bytes = wav({ rate: 48_000, seconds: 2, channels: 1 }, (i) => high(i) / 2)
    const { file, height = 0 } = await made('spectrogram', await write('high.wav', bytes))
    const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true })
    const middle = Math.floor(info.width / 2)
    const column = Array.from({ length: height }, (_, y) => data[y * info.width + middle] ?? 0)
    const brightest = column.indexOf(Math.max(...column))
    expect(Math.abs(brightest - (1 - 15 / 24) * height)).toBeLessThan(3)
  })

  it('that is silent before it is over says so', async () => {
    const path = await write('silent.mp4', 'no sound at all')
    expect(await derive('peaks', path, { facts: { mime: 'audio/mp4' } })).toMatchObject({
      state: 'failed',
      why: expect.stringMatching(/^ffmpeg could not read it.*\.$/),
    })
  })
})

describe('an outline', () => {
  it('stays below a megabyte for an hour, and is finer for a second', () => {
    for (const channels of [1, 2, 6, 8]) {
      const spp = samplesPerPixel(44_100, { channels, seconds: 3600 })
      expect(((3600 * 44_100) / spp) * 2 * channels).toBeLessThan(1_000_000)
    }
    expect(samplesPerPixel(48_000, { channels: 1, seconds: 1 })).toBe(24)
  })

  it('is the same however the bytes come in', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 9 })
    fc.assert(
      fc.property(fc.int16Array({ minLength: 400, maxLength: 400 }), cuts, (samples, at) => {
        const bytes = new Uint8Array(samples.buffer)
        const [whole, pieces] = [new Outline(16, 2), new Outline(16, 2)]
        whole.add(samples)
        const hear = samplesFrom((some) => pieces.add(some))
        let from = 0
        for (const to of [...at.toSorted((a, b) => a - b), bytes.length]) {
          hear(bytes.slice(from, to))
          from = Math.max(from, to)
        }
        expect(pieces.waveform(8000)).toEqual(whole.waveform(8000))
      }),
    )
  })

  it('never vanishes from its mask', () => {
    const mask = maskOf({ sampleRate: 8, samplesPerPixel: 1, channels: [new Int8Array(4)] })
    const opaque = Array.from({ length: 2000 * 128 }, (_, i) => mask[4 * i + 3] ?? 0)
    expect(opaque.filter((alpha) => alpha === 255)).toHaveLength(2000)
  })
})

const samples = (count: number) =>
  Int16Array.from({ length: count }, (_, i) => 32_767 * sine(6000, 48_000)(i))

describe('a spectrum', () => {
  it('has a full-scale sine at its frequency, near 0 dB, in every column', () => {
    const spectrum = new Spectrum(96_000)
    spectrum.add(samples(96_000))
    const columns = spectrum.decibels()
    expect(columns).toHaveLength(Math.ceil(96_000 / 256))
    for (const column of columns.slice(0, -4)) {
      expect(column.indexOf(Math.max(...column))).toBe((6000 / 24_000) * 512)
      expect(Math.max(...column)).toBeCloseTo(0, 1)
    }
    expect(paint(columns)).toMatchObject({ width: columns.length, height: 512 })
  })

  it('keeps its bound where a sound is longer than it was said to be', () => {
    const spectrum = new Spectrum(1)
    const second = samples(48_000)
    for (let i = 0; i < 60; i++) spectrum.add(second)
    const columns = spectrum.decibels().length
    expect(columns).toBeLessThanOrEqual(8192)
    expect(columns).toBe(Math.ceil((60 * 48_000) / 512))
  })
})
