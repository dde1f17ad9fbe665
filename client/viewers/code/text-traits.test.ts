import fc from 'fast-check'
import { expect, it } from 'vitest'

import { isBinary, traitsOf } from './text-traits.ts'

it('counts lines as an editor does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', ' '), { maxLength: 40 }),
      (parts) => {
        const text = parts.join('')
        const lines = text.split(/\r\n|\n/)
        expect(traitsOf(text)).toMatchObject({
          lines: lines.length,
          longest: Math.max(...lines.map(({ length }) => length)),
        })
      },
    ),
  )
})

it.each([
  ['none', 'a'],
  ['lf', 'a\nb\n'],
  ['crlf', 'a\r\nb'],
  ['cr', 'a\rb'],
  ['mixed', 'a\r\nb\nc'],
])('names line ends: %s', (ends, text) => {
  expect(traitsOf(text).ends).toBe(ends)
})

it('tells bytes that are no writing from text in any script', () => {
  expect(isBinary('\u0000\u0001\u0002ELF\u0000\u0000')).toBe(true)
  for (const text of ['', 'print(1)\n', '打印\t中文\r\n', 'مرحبا\f', '\u001b[31mred\u001b[0m'])
    expect(isBinary(text)).toBe(false)
})
