import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Piece } from './diff-texts.ts'
import { foldPieces } from './fold-pieces.ts'

const pieces = fc.array(
  fc.record({
    kind: fc.constantFrom('same', 'inserted', 'deleted', 'moved_here', 'moved_away'),
    text: fc.integer({ min: 1, max: 120 }).map((count) => '<image1> x '.repeat(count)),
  }) satisfies fc.Arbitrary<Piece>,
  { maxLength: 6 },
)

it('loses nothing, cuts no tag, and puts away only what stayed the same', () => {
  fc.assert(
    fc.property(pieces, fc.boolean(), (all, onlyChanges) => {
      const shown = foldPieces(all, onlyChanges)
      const texts = shown.map((one) => (one.kind === 'fold' ? one.text : one.piece.text))
      expect(texts.join('')).toBe(all.map(({ text }) => text).join(''))
      expect(texts.filter((text) => /^\w*\d>|<\w*$/.test(text))).toEqual([])
      expect(onlyChanges || shown.every(({ kind }) => kind === 'piece')).toBe(true)
      const changed = shown.filter((one) => one.kind === 'piece' && one.piece.kind !== 'same')
      expect(changed).toHaveLength(all.filter(({ kind }) => kind !== 'same').length)
    }),
  )
})

it('leaves a little beside each change, and a short stretch whole', () => {
  const long = 'word '.repeat(100)
  const shown = foldPieces(
    [
      { kind: 'same', text: long },
      { kind: 'inserted', text: 'new' },
      { kind: 'same', text: ' short ' },
      { kind: 'deleted', text: 'old' },
    ],
    true,
  )
  expect(shown.map(({ kind }) => kind)).toEqual(['fold', 'piece', 'piece', 'piece', 'piece'])
})
