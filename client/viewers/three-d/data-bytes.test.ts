import fc from 'fast-check'
import { expect, it } from 'vitest'

import { dataBytes } from './data-bytes.ts'

it('gives back any bytes that were written in base64 or per cent', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const base64 = Buffer.from(bytes).toString('base64')
      expect(dataBytes(`data:application/octet-stream;base64,${base64}`)).toEqual(bytes)
      const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
      expect(dataBytes(`data:,${escaped}`)).toEqual(bytes)
    }),
  )
})
