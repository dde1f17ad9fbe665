import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { textPieces } from './text-pieces.ts'

it('gives back the text, whatever its lines', () => {
  const lines = fc.array(fc.oneof(fc.string(), fc.constant('x'.repeat(25_000))), { maxLength: 500 })
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), (some, end) => {
      const text = some.join(end)
      const { pieces, shown } = textPieces(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(shown).toBe(text.length)
    }),
  )
})

it('cuts one long line in pieces and no letter in two', () => {
  const { pieces } = textPieces(`x${'𝕏'.repeat(20_000)}`)
  expect(pieces.length).toBeGreaterThan(3)
  for (const { text } of pieces) expect(text.isWellFormed()).toBe(true)
})

it('shows the beginning of what would fill the page', () => {
  const { pieces, shown } = textPieces('\n'.repeat(1_000_000))
  expect(pieces).toHaveLength(2000)
  expect(shown).toBe(400_000)
})
