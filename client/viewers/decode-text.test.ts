import { expect, it } from 'vitest'

import { decodeText } from './decode-text.ts'

const bytes = (...hex: string[]) => Uint8Array.from(Buffer.from(hex.join(''), 'hex'))

it('reads UTF-8 with and without a byte-order mark', () => {
  expect(decodeText(new TextEncoder().encode('Grüße 图'))).toEqual({
    text: 'Grüße 图',
    encoding: 'utf-8',
  })
  expect(decodeText(bytes('efbbbf', '6869'))).toEqual({ text: 'hi', encoding: 'utf-8' })
})

it('reads UTF-16 by its mark, and without it by its zeros', () => {
  expect(decodeText(bytes('fffe', '68006900'))).toEqual({ text: 'hi', encoding: 'utf-16le' })
  expect(decodeText(bytes('68006900'))).toEqual({ text: 'hi', encoding: 'utf-16le' })
  expect(decodeText(bytes('feff', '00680069'))).toEqual({ text: 'hi', encoding: 'utf-16be' })
})

it('tells Chinese, Japanese and Western bytes apart', () => {
  expect(decodeText(bytes('d5e2cac7', 'd2bbb8f6', 'cec4b5b5')).text).toBe('这是一个文档')
  expect(decodeText(bytes('82b182ea', '82cd93fa', '967b8cea')).text).toBe('これは日本語')
  expect(decodeText(bytes('4772fcdf65'))).toEqual({ text: 'Grüße', encoding: 'windows-1252' })
})

it('reads UTF-8 that is cut off inside a letter, but no lone Western letter as such', () => {
  expect(decodeText(bytes('e4b896', 'e4b8'))).toEqual({ text: '世\ufffd', encoding: 'utf-8' })
  expect(decodeText(bytes('636166e9'))).toEqual({ text: 'café', encoding: 'windows-1252' })
})
