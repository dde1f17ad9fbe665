import fc from 'fast-check'
import { expect, it } from 'vitest'

import { legacyEncoding } from './legacy-encoding.ts'

/** What iconv writes for each text. */
const texts: [encoding: string, text: string, bytes: string][] = [
  ['windows-1251', 'Привет, мир! Это тест', 'cff0e8e2e5f22c20ece8f02120ddf2ee20f2e5f1f2'],
  [
    'euc-kr',
    '이것은 한국어로 쓰인 텍스트입니다',
    'c0ccb0cdc0ba20c7d1b1b9beeeb7ce20beb2c0ce20c5d8bdbac6aec0d4b4cfb4d9',
  ],
  [
    'big5',
    '這是一個繁體中文的測試檔案，請您閱讀',
    'b36fac4fa440add3c163c5e9a4a4a4e5aabab4fab8d5c0c9aed7a141bdd0b17abe5cc5aa',
  ],
  ['gb18030', '这是一个文档', 'd5e2cac7d2bbb8f6cec4b5b5'],
  ['shift_jis', 'これは日本語', '82b182ea82cd93fa967b8cea'],
  ['euc-jp', 'これは日本語です', 'a4b3a4eca4cfc6fccbdcb8eca4c7a4b9'],
  ['windows-1252', 'Grüße aus Köln, café', '4772fcdf6520617573204bf66c6e2c20636166e9'],
  ['utf-16le', 'x = 1 # Grüße', '780020003d002000310020002300200047007200fc00df006500'],
]

it.each(texts)('knows %s by the letters it gives', (encoding, text, hex) => {
  const bytes = Uint8Array.from(Buffer.from(hex, 'hex'))
  expect(legacyEncoding(bytes)).toBe(encoding)
  expect(new TextDecoder(encoding).decode(bytes)).toBe(text)
})

it.each(texts.filter(([encoding]) => encoding !== 'utf-16le'))(
  'knows %s in a comment of a program',
  (encoding, _, hex) => {
    const program = [Buffer.from('def f(x):  # '), Buffer.from(hex, 'hex'), Buffer.from('\n')]
    expect(legacyEncoding(Buffer.concat(program))).toBe(encoding)
  },
)

it('knows UTF-16 of either order without its mark', () => {
  const bytes = Buffer.from('print("hi")\r\n', 'utf16le')
  expect(legacyEncoding(bytes)).toBe('utf-16le')
  expect(legacyEncoding(bytes.swap16())).toBe('utf-16be')
})

it('takes bytes that are no letters for no text', () => {
  expect(legacyEncoding(Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 89) % 128)))).toBe(
    null,
  )
})

it('never names an encoding in which the bytes cannot be read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
      const decoder = new TextDecoder(legacyEncoding(bytes) ?? 'latin1', { fatal: true })
      expect(() => decoder.decode(bytes, { stream: true })).not.toThrow()
    }),
  )
})
