import { expect, it } from 'vitest'

import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { specificationHolds } from './specification-holds.ts'

const inline = (key: string) => ({ kind: 'inline' as const, key, value: 'x' })
const content = plainContent({
  specification: 'image+audio > image*2',
  question: { text: '', media: [inline('image1'), inline('code1')] },
  answer: { text: '', media: [inline('image2')] },
})

it('says of each demand what is there, and names what nobody asked for', () => {
  expect(specificationHolds(content)).toEqual([
    { side: 'question', modality: 'image', wanted: null, has: 1, holds: true },
    { side: 'question', modality: 'audio', wanted: null, has: 0, holds: false },
    { side: 'question', modality: 'code', wanted: 0, has: 1, holds: false },
    { side: 'answer', modality: 'image', wanted: 2, has: 1, holds: false },
  ])
})

it('has nothing to say where no specification can be read', () => {
  expect(specificationHolds({ ...content, specification: null })).toBeNull()
  expect(specificationHolds({ ...content, specification: 'two pictures' })).toBeNull()
})
