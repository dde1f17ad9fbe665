import fc from 'fast-check'
import { expect, it } from 'vitest'

import { cellOf, cellSpot } from './cell-anchor.ts'

it('counts the names of the columns as a row, as RFC 7111 does', () => {
  const { selectors } = cellSpot({ row: 0, column: 2, sheet: null }, { headed: true, text: '0.84' })
  expect(selectors).toMatchObject([{ value: 'cell=2,3' }])
})

it('finds every cell again, on its sheet', () => {
  const cell = fc.record({
    row: fc.nat(1_000_000),
    column: fc.nat(1000),
    sheet: fc.option(fc.integer({ min: 1, max: 100 })),
  })
  fc.assert(
    fc.property(cell, fc.boolean(), fc.string(), (at, headed, text) => {
      const { selectors } = cellSpot(at, { headed, text })
      expect(cellOf({ selector: selectors }, headed)).toEqual(at)
    }),
  )
})
