import { expect, it } from 'vitest'

import type { Medium } from '#shared/instance/medium.ts'

import { transcriptOf } from './transcript-of.ts'

const file = (key: string, value: string): Medium => ({ kind: 'file', key, value, sha256: value })

function beside(...media: Medium[]) {
  const facts = { mime: 'text/plain', modalities: [], bytes: 1 }
  const files = Object.fromEntries(
    media.map(({ value }) => [
      value,
      { sha256: value, url: `/files/${value}`, facts, derivatives: {} },
    ]),
  )
  return { media, files }
}

it('finds the file with the name of the sound', () => {
  const siblings = beside(
    file('audio1', 'audio/Talk.mp3'),
    file('audio2', 'audio/song.mp3'),
    file('document1', 'doc/song.vtt'),
    file('document2', 'doc/talk.en.vtt'),
  )
  expect(transcriptOf('audio1', siblings)).toEqual({
    name: 'talk.en.vtt',
    from: { url: '/files/doc/talk.en.vtt' },
  })
  expect(transcriptOf('audio2', siblings)?.name).toBe('song.vtt')
})

it('takes the only transcript for the only sound, and gives none where two could be meant', () => {
  const one = file('audio1', 'audio/aud_0001.mp3')
  const words = file('document1', 'doc/doc_0001.vtt')
  expect(transcriptOf('audio1', beside(one, words))?.name).toBe('doc_0001.vtt')
  const film = file('video1', 'video/vid_0001.mp4')
  expect(transcriptOf('audio1', beside(one, film, words))).toBeNull()
  expect(transcriptOf('audio1', beside(one))).toBeNull()
})

it('reads a transcript that is written in the record', () => {
  const text = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello'
  const siblings = beside(file('audio1', 'a.mp3'))
  siblings.media.push({ kind: 'inline', key: 'text1', value: text })
  expect(transcriptOf('audio1', siblings)).toEqual({ name: 'text1', from: { text } })
})
