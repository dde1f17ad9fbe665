import fc from 'fast-check'
import { expect, it } from 'vitest'

import { lineSpot, linesOf, stretchOf, stretchSpot } from './line-anchor.ts'

const program = 'a = 1\nb = 2\nfor i in range(n):\n    b += a[i]\nprint(b)\n'

it('writes lines as RFC 5147 counts them, with their words', () => {
  expect(lineSpot(program, { first: 3, last: 4 }).selectors).toEqual([
    {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
      value: 'line=2,4',
    },
    {
      type: 'TextQuoteSelector',
      exact: 'for i in range(n):\n    b += a[i]',
      prefix: 'a = 1\nb = 2\n',
      suffix: '\nprint(b)\n',
    },
  ])
})

const line = fc.constantFrom('', ' ', 'x', 'x = 1', '\t\u00e9', '\u{1f600}', 'same', 'same')
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.map(([words, end]) => words + end).join('') + 'end')
const chosen = fc.tuple(fc.nat(11), fc.nat(11))

it('finds the lines of a spot again, whatever their words and line ends', () => {
  fc.assert(
    fc.property(text, chosen, (all, [a, b]) => {
      const count = all.split(/\r\n|\r|\n/).length
      const first = (Math.min(a, b) % count) + 1
      const lines = { first, last: Math.max(first, (Math.max(a, b) % count) + 1) }
      const { selectors } = lineSpot(all, lines)
      expect(linesOf(all, { selector: selectors })).toEqual(lines)
    }),
  )
})

it('goes by the words where the lines are others now', () => {
  const { selectors } = lineSpot(program, { first: 5, last: 5 })
  expect(linesOf(`# one more line\n${program}`, { selector: selectors })).toEqual({
    first: 6,
    last: 6,
  })
})

it('finds nothing in a text that has neither the lines nor the words', () => {
  const { selectors } = lineSpot(program, { first: 5, last: 5 })
  expect(linesOf('import this', { selector: selectors })).toBeNull()
})

it('keeps a stretch within one line', () => {
  const range = { start: program.indexOf('range'), end: program.indexOf('(n)') }
  const { selectors } = stretchSpot(program, { first: 3, last: 3 }, range)
  expect(stretchOf(program, { selector: selectors })).toEqual(range)
})

it('keeps the beginning of what is too long to quote', () => {
  const long = `${'x'.repeat(12_000)}\n`
  const spot = lineSpot(long, { first: 1, last: 1 })
  expect(spot.selectors.map(({ type }) => type)).toEqual([
    'FragmentSelector',
    'TextPositionSelector',
  ])
  expect(spot.snapshot).toHaveLength(2_000)
})
