import { expect, it } from 'vitest'

import type { MediaFacts } from '#shared/media/facts.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { previewOf } from './preview-of.ts'

const made = (url: string) => ({ state: 'done' as const, url, bytes: 1 })
const file = (facts: Partial<MediaFacts>, derivatives: MediumFile['derivatives'] = {}) => ({
  sha256: 'a'.repeat(64),
  url: 'original',
  facts: { mime: 'image/png', modalities: ['image' as const], bytes: 1, ...facts },
  derivatives,
})
const medium = { kind: 'file' as const, key: 'image1', value: 'a.png', sha256: 'a'.repeat(64) }

it('takes the still that was made, and the picture itself until there is one', () => {
  const poster = file({ mime: 'video/mp4', modalities: ['video'] }, { poster: made('poster') })
  expect(previewOf(medium, poster)).toEqual({ kind: 'picture', url: 'poster' })
  expect(previewOf(medium, file({}))).toEqual({ kind: 'picture', url: 'original' })
  expect(previewOf(medium, file({}), { picture: made('small') })).toEqual({
    kind: 'picture',
    url: 'small',
  })
})

it('shows the outline of a sound and the first lines of a text', () => {
  const sound = file({ mime: 'audio/wav', modalities: ['audio'] }, { strip: made('strip') })
  expect(previewOf(medium, sound)).toEqual({ kind: 'outline', url: 'strip' })
  expect(previewOf({ kind: 'inline', key: 'code1', value: 'x = 1' }, undefined)).toEqual({
    kind: 'lines',
    source: { inline: 'x = 1' },
  })
})

it('shows nothing of what cannot be shown', () => {
  const absent = { kind: 'absent' as const, key: 'image1', value: 'a', reason: 'missing' as const }
  expect(previewOf(absent, undefined).kind).toBe('none')
  expect(previewOf(medium, file({ problem: 'damaged' })).kind).toBe('none')
  expect(previewOf(medium, file({ mime: 'model/obj', modalities: ['threeD'] })).kind).toBe('none')
})
