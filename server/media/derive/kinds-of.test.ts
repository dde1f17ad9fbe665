import { describe, expect, it } from 'vitest'

import type { MediaFacts } from '#shared/media/facts.ts'

import { kindsOf, rankOf } from './kinds-of.ts'

const facts = (mime: string, over: Partial<MediaFacts> = {}): MediaFacts => ({
  mime,
  modalities: ['image'],
  bytes: 1000,
  ...over,
})
const unviewable = { problem: 'unviewable' as const }
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

describe('a file gets', () => {
  it.each([
    ['nothing, if browsers draw it fast', facts('image/png', { width: 800, height: 600 }), ''],
    ['a picture, if it is wide', facts('image/png', { width: 2049, height: 10 }), 'picture'],
    ['a picture, if it is heavy', facts('image/jpeg', { bytes: 2_000_000 }), 'picture'],
    ['a picture, if it moves', facts('image/gif', { animated: true }), 'picture'],
    ['a picture, if no browser shows it', facts('image/heic', unviewable), 'picture'],
    ['a picture, if only some browsers show it', facts('image/jxl'), 'picture'],
    ['a page, if it is a PDF', facts('application/pdf'), 'page'],
    ['a PDF and its page, if it is an office file', facts(word, unviewable), 'pdf page'],
    ['nothing, if nothing reads it', facts('application/epub+zip', unviewable), ''],
    ['what a sound needs', facts('audio/mpeg', { codec: 'mp3' }), 'peaks strip spectrogram'],
    [
      'a proxy as well, if no browser plays the sound',
      facts('audio/mp4', { ...unviewable, codec: 'alac' }),
      'peaks strip spectrogram proxy',
    ],
    [
      'a proxy, if its kind of sound is played nowhere',
      facts('audio/ape'),
      'peaks strip spectrogram proxy',
    ],
    ['what a film needs', facts('video/mp4', { codec: 'avc1, mp4a' }), 'poster frames'],
    [
      'the same by other names',
      facts('video/mp4', { codec: 'h264', soundCodec: 'aac' }),
      'poster frames',
    ],
    [
      'a proxy, if its pictures are hidden',
      facts('video/mp4', { codec: 'hevc' }),
      'poster frames proxy',
    ],
    [
      'a proxy, if it would be mute',
      facts('video/mp4', { codec: 'h264', soundCodec: 'ac3' }),
      'poster frames proxy',
    ],
    [
      'a proxy, if its container is played nowhere',
      facts('video/x-msvideo'),
      'poster frames proxy',
    ],
    ['nothing, if it is damaged', facts('video/mp4', { problem: 'damaged' }), ''],
    ['nothing, if it is locked', facts('application/pdf', { problem: 'encrypted' }), ''],
    ['nothing, if it is a program', facts('text/plain'), ''],
    ['nothing, if it is a model', facts('model/gltf-binary'), ''],
  ])('%s', (_, file, kinds) => {
    expect(kindsOf(file).join(' ')).toBe(kinds)
  })
})

it('is made in an order in which nothing waits for what comes after it', () => {
  expect(rankOf('page', ['pdf', 'page'])).toBe(rankOf('pdf', ['pdf', 'page']))
  expect(rankOf('page', ['page'])).toBeLessThan(rankOf('pdf', ['pdf']))
  expect(rankOf('strip', ['peaks', 'strip'])).toBeGreaterThan(rankOf('peaks', ['peaks', 'strip']))
})
