import fc from 'fast-check'
import { expect, it } from 'vitest'

import { fit } from './pieces.ts'

it('keeps every character, whatever the stretches say', () => {
  const stretch = fc.record({ length: fc.nat(9), look: fc.constantFrom('mtk1', 'mtk6') })
  const line = fc.array(fc.constantFrom('a', '\t', ' ', '图'), { maxLength: 20 })
  fc.assert(
    fc.property(line, fc.array(stretch), (letters, stretches) => {
      const text = letters.join('')
      expect(
        fit(text, stretches)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

it('counts a tab as the columns that it fills', () => {
  const stretches = [
    { length: 4, look: 'mtk1' },
    { length: 2, look: 'mtk6' },
  ]
  expect(fit('\tif x', stretches)).toEqual([
    { text: '\t', look: 'mtk1' },
    { text: 'if', look: 'mtk6' },
    { text: ' x', look: '' },
  ])
})
