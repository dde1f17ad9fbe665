import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'

import { csvOf } from './csv.ts'

it('keeps numbers whole and gives nothing where there is none', () => {
  expect(
    csvOf(
      ['domain', 'alpha'],
      [
        ['math', 1 / 3],
        ['law', null],
        ['art', -0.5],
      ],
    ),
  ).toBe('\uFEFFdomain,alpha\r\nmath,0.3333333333333333\r\nlaw,\r\nart,-0.5\r\n')
})

it('gives a spreadsheet no text that it would run', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
      const [, row] = Papa.parse<string[]>(csvOf(['a'], [[sign + rest]]).slice(1)).data
      expect(row?.[0]).toBe(`'${sign}${rest}`)
    }),
  )
})

it('reads back what was written, whatever stands in it', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((one) => !/^[=+\-@\t\r]/.test(one))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const read = Papa.parse<string[]>(csvOf(['a', 'b'], rows).slice(1), { newline: '\r\n' }).data
      expect(read.slice(1, -1)).toEqual(rows)
    }),
  )
})
