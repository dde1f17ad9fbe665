import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'

import type { MediaFacts } from '#shared/media/facts.ts'

import { clock, factsLine, size } from './facts-line.ts'

it('writes lengths of time as people read them', () => {
  expect([0, 9.9, 62, 3723, Number.NaN].map(clock)).toEqual([
    '0:00',
    '0:09',
    '1:02',
    '1:02:03',
    '0:00',
  ])
})

it('writes bytes in the unit that fits', () => {
  const sizes = [0, 301, 1000, 81_198, 1_250_000, 3e12].map((bytes) => size(bytes, 'en'))
  expect(sizes).toEqual(['0 B', '301 B', '1 kB', '81 kB', '1.3 MB', '3,000 GB'])
})

describe('the line of facts', () => {
  const base = { mime: 'x/y', modalities: [], bytes: 1_250_000 }
  const t = ((key: string, values: Record<string, unknown> = {}) =>
    (words[key] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name]),
    )) as TFunction<'viewers'>
  const words: Record<string, string> = {
    frameRate: '{{n}} fps',
    variableRate: 'about {{n}} fps, uneven',
    channels: '{{count}} channels',
  }
  const line = (facts: Partial<MediaFacts>) => factsLine({ ...base, ...facts }, 'en', t)

  it('gives the size, the length, the exact rate and the codecs of a film', () => {
    const film = { width: 1920, height: 1080, seconds: 62, codec: 'H.264', soundCodec: 'AAC' }
    const sound = { channels: 2, sampleRate: 44_100 }
    const rated = { ...film, ...sound, frameRate: { num: 30_000, den: 1001 } }
    expect(line(rated)).toBe(
      '1,920 × 1,080 · 1:02 · 29.97 fps · H.264, AAC · stereo, 44.1 kHz · 1.3 MB',
    )
    expect(line({ frameRate: { num: 24_000, den: 1001 }, variableRate: true })).toBe(
      'about 23.976 fps, uneven · 1.3 MB',
    )
  })

  it('gives channels and sample rate of a recording, alpha of a picture', () => {
    expect(line({ seconds: 4, channels: 6, sampleRate: 48_000, codec: 'Opus' })).toBe(
      '0:04 · 6 channels, 48 kHz · Opus · 1.3 MB',
    )
    expect(line({ width: 9, height: 9, alpha: true, animated: true })).toBe(
      '9 × 9 · alpha · animated · 1.3 MB',
    )
  })
})
