import { expect, it } from 'vitest'

import type { MediumFile } from '#shared/view/instance-view.ts'

import { filmSource } from './film-source.ts'

const film = (facts: Partial<MediumFile['facts']>): MediumFile => ({
  sha256: '0'.repeat(64),
  url: '/film',
  facts: { mime: 'video/mp4', modalities: ['video'], bytes: 9, ...facts },
  derivatives: {},
})

it('plays the original until a proxy is there', () => {
  const file = film({ soundCodec: 'AC-3' })
  expect(filmSource('/film', file, { state: 'waiting' })).toMatchObject({
    url: '/film',
    proxied: false,
    muteCodec: 'AC-3',
  })
  const done = { state: 'done', url: '/proxy', bytes: 4 } as const
  expect(filmSource('/film', file, done)).toMatchObject({
    url: '/proxy',
    proxied: true,
    muteCodec: null,
  })
})

it.each(['AC-3', 'ac3', 'E-AC-3', 'ec-3', 'DTS', 'ALAC', 'WMA', 'MP2'])(
  'knows that no browser plays %s',
  (soundCodec) => {
    expect(filmSource('/film', film({ soundCodec }), undefined).muteCodec).toBe(soundCodec)
  },
)

it.each(['AAC', 'mp4a.40.2', 'Opus', 'Vorbis', 'MP3', 'FLAC', 'PCM', undefined])(
  'takes %s to be heard',
  (soundCodec) => {
    expect(filmSource('/film', film({ soundCodec }), undefined).muteCodec).toBeNull()
  },
)

const typeOf = (mime: string) => filmSource('/film', film({ mime }), undefined).type

it('asks for QuickTime and Matroska by names that browsers know', () => {
  expect(['video/quicktime', 'video/x-matroska', 'video/webm'].map(typeOf)).toEqual([
    'video/mp4',
    'video/webm',
    'video/webm',
  ])
})
