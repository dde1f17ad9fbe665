import { expect, it } from 'vitest'

import type { Siblings } from '#client/viewers/viewer-props.ts'

import { captionsOf } from './captions-of.ts'

const instance = (media: Record<string, string>): Siblings => {
  const all = Object.entries(media).map(([key, value], i) => ({
    kind: 'file' as const,
    key,
    value,
    sha256: String(i),
  }))
  const facts = { mime: 'text/plain', modalities: [], bytes: 1 }
  const files = all.map(({ sha256 }) => [
    sha256,
    { sha256, url: `/${sha256}`, facts, derivatives: {} },
  ])
  return { media: all, files: Object.fromEntries(files) as Siblings['files'] }
}
const names = (siblings: Siblings) => captionsOf('video1', siblings).map(({ name }) => name)

it('takes every file with the name of the film', () => {
  const files = { video1: 'a/talk.mp4', document1: 'a/talk.en.vtt', document2: 'b/Talk.vtt' }
  expect(names(instance({ ...files, document3: 'other.vtt' }))).toEqual(['talk.en.vtt', 'Talk.vtt'])
})

it('takes another name only where nothing else is spoken', () => {
  expect(names(instance({ video1: 'talk.mp4', text1: 'words.vtt' }))).toEqual(['words.vtt'])
  expect(names(instance({ video1: 'talk.mp4', audio1: 'song.mp3', text1: 'words.vtt' }))).toEqual(
    [],
  )
})
