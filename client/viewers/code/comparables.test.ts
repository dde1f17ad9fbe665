import { expect, it } from 'vitest'

import type { Medium } from '#shared/instance/medium.ts'

import { comparablesOf } from './comparables.ts'

const inline = (key: string, value: string): Medium => ({ kind: 'inline', key, value })
const media = [inline('code1', 'a'), inline('code2', 'b'), inline('text1', 'c')]
const siblings = { media, files: {} }

it('offers the other code media, and no other modality', () => {
  expect(comparablesOf('code1', siblings, media).map(({ id }) => id)).toEqual(['code2'])
})

it('offers what was imported where it differs', () => {
  const imported = [inline('code1', 'old'), inline('code2', 'b')]
  expect(comparablesOf('code1', siblings, imported)).toMatchObject([
    { id: 'imported code1', imported: true, source: { inline: 'old' } },
    { id: 'code2', imported: false },
  ])
})

it('offers no file that is not there', () => {
  const absent: Medium = { kind: 'absent', key: 'code3', value: 'x.py', reason: 'missing' }
  expect(comparablesOf('code1', { media: [...media, absent], files: {} }, media)).toHaveLength(1)
})
