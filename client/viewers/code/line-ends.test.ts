import fc from 'fast-check'
import { expect, it } from 'vitest'

import { lineEndOf, shownText, writeBack } from './line-ends.ts'

const edit = (rangeOffset: number, rangeLength: number, text: string) => ({
  rangeOffset,
  rangeLength,
  text,
})

it('leaves every line end that nobody touched', () => {
  const raw = '\uFEFFone\r\ntwo\rthree\nfour\u2028five\r\n'
  expect(shownText(raw)).toBe('one\ntwo\nthree\nfour\u2028five\n')
  expect(writeBack(raw, [edit(4, 3, 'zwei')])).toBe(raw.replace('two', 'zwei'))
  expect(writeBack(raw, [edit(3, 0, '\n')])).toBe(raw.replace('one', 'one\r\n'))
  expect(writeBack(raw, [edit(0, 0, 'x'), edit(8, 5, '')])).toBe(
    raw.replace('one', 'xone').replace('\rthree\n', '\r\r\n'),
  )
})

it('ends new lines as most lines end', () => {
  expect(lineEndOf('a\r\nb\r\nc\n')).toBe('\r\n')
  expect(lineEndOf('a\rb\r')).toBe('\r')
  expect(lineEndOf('one line')).toBe('\n')
})

it('shows after every edit what the editor shows', () => {
  const raw = fc
    .array(fc.constantFrom('a', 'é', '\r', '\n', '\r\n', '\t', '😀', '\uFEFF'))
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(
      raw,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', 'x', '\n', 'x\ny'),
      (text, a, b, put) => {
        const shown = shownText(text)
        const from = a % (shown.length + 1)
        const length = b % (shown.length - from + 1)
        const after = writeBack(text, [edit(from, length, put)])
        const expected = shown.slice(0, from) + put + shown.slice(from + length)
        const bom = text.startsWith('\uFEFF')
        expect(shownText(bom ? after : `\uFEFF${after}`)).toBe(expected)
      },
    ),
  )
})
