import fc from 'fast-check'
import { expect, it } from 'vitest'

import { modalities } from '#shared/media/modality.ts'

import {
  firstOf,
  keyNow,
  type OwnKeys,
  partsOf,
  readOwnKeys,
  shownNow,
  withKey,
} from './own-keys.ts'
import { viewerKeyRows } from './viewer-key-rows.ts'

const firstsOf = (shown: string) => partsOf(shown).map(({ first }) => first)
const right = { modality: 'image', first: 'r' } as const

it('reads which keys of a row can be changed', () => {
  expect(firstsOf('+ −')).toEqual(['+', '-'])
  expect(firstsOf('Shift R')).toEqual(['R'])
  expect(firstsOf('Shift+L')).toEqual(['L'])
  expect(firstsOf('j k l')).toEqual(['j', 'k', 'l'])
  expect(firstsOf('← → Space Home Esc')).toEqual([null, null, null, null, null])
  expect(firstsOf('Shift ← →')).toEqual([null, null, null])
  expect(firstsOf('Page ↑ Page ↓')).toEqual([null, null])
})

it('hears the chosen key, and no more the one that was given up', () => {
  const own = withKey({}, right, 'q')
  expect(firstOf(own, 'image', 'q')).toBe('r')
  expect(firstOf(own, 'image', 'r')).toBe('q')
  expect(firstOf(own, 'document', 'r')).toBe('r')
  expect(shownNow(own, 'image', 'R')).toBe('Q')
  expect(shownNow(own, 'image', 'Shift R')).toBe('Shift R')
  expect(withKey(own, right, 'r')).toEqual({})
})

it('changes two keys for one another', () => {
  const own = withKey({}, right, 'h')
  expect(firstOf(own, 'image', 'h')).toBe('r')
  expect(firstOf(own, 'image', 'r')).toBe('h')
  expect(withKey(own, right, 'r')).toEqual({})
})

it('leaves every key of a viewer with one use, whatever is chosen', () => {
  for (const modality of modalities) {
    const all = viewerKeyRows[modality].flatMap(({ shown }) =>
      partsOf(shown).flatMap(({ first }) => first ?? []),
    )
    const firsts = [...new Set(all)]
    const choice = fc.tuple(fc.constantFrom(...firsts), fc.constantFrom(...firsts, 'q', 'Q', '#'))
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
        let own: OwnKeys = {}
        for (const [first, key] of choices) own = withKey(own, { modality, first }, key)
        const now = firsts.map((first) => keyNow(own, modality, first))
        expect(new Set(now).size).toBe(firsts.length)
        for (const first of firsts)
          expect(firstOf(own, modality, keyNow(own, modality, first))).toBe(first)
      }),
    )
  }
})

it('reads nothing that is no choice', () => {
  expect(readOwnKeys({ 'image r': 'q', 'image t': 'Tab', 'image x': 4 })).toEqual({
    'image r': 'q',
  })
  expect(readOwnKeys('x')).toEqual({})
})
