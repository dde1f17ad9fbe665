import fc from 'fast-check'
import { expect, it } from 'vitest'

import { namedSigns, rawPieces } from './visible-marks.ts'

const signs = [
  'a',
  '图',
  'م',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u0001',
  '👩‍👩‍👧',
]
const text = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => parts.join(''))

it('keeps every character', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (written, all) => {
      expect(
        rawPieces(written, all)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(written)
    }),
  )
})

it('leaves nothing that cannot be seen without a mark', () => {
  fc.assert(
    fc.property(text, (written) => {
      const plain = rawPieces(written).filter(({ kind }) => kind === 'text')
      expect(plain.filter((piece) => /[\s\p{Cc}\p{Cf}]/u.test(piece.text))).toEqual([])
    }),
  )
})

it('marks spaces, tabs and line ends, and names the rest', () => {
  expect(rawPieces(' a\tb\r\n\u00a0\u202ec\u0003')).toEqual([
    { kind: 'space', text: ' ', marks: '·' },
    { kind: 'text', text: 'a' },
    { kind: 'space', text: '\t', marks: '→\u00a0' },
    { kind: 'text', text: 'b' },
    { kind: 'end', text: '\r\n', marks: '␍¶' },
    { kind: 'named', text: '\u00a0', name: 'NBSP' },
    { kind: 'named', text: '\u202e', name: 'RLO' },
    { kind: 'text', text: 'c' },
    { kind: 'named', text: '\u0003', name: 'U+0003' },
  ])
})

it('may leave single spaces between words alone, and nothing else', () => {
  const marked = rawPieces(' a b  c d \ne', false).filter(({ kind }) => kind === 'space')
  expect(marked.map((piece) => piece.text)).toEqual([' ', '  ', ' '])
})

it('counts the named signs', () => {
  expect(namedSigns('a\u200bb\u200bc\u202e \n')).toEqual([
    { name: 'ZWSP', count: 2 },
    { name: 'RLO', count: 1 },
  ])
})
