import fc from 'fast-check'
import sharp from 'sharp'
import { expect, it } from 'vitest'

import { colourFacts } from './colour-facts.ts'

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#369' } })

it('tells bits, kind and profile of what a real encoder wrote', async () => {
  expect(colourFacts(await picture.clone().png().toBuffer())).toMatchObject({
    bits: 8,
    kind: 'rgb',
  })
  const grey = await picture.clone().toColourspace('grey16').png().toBuffer()
  expect(colourFacts(grey)).toMatchObject({ bits: 16, kind: 'grey' })
  const palette = await picture.clone().png({ palette: true }).toBuffer()
  expect(colourFacts(palette).kind).toBe('palette')
  const photo = await picture.clone().withIccProfile('p3').jpeg().toBuffer()
  expect(colourFacts(photo)).toMatchObject({ bits: 8, kind: 'ycc' })
  expect(colourFacts(photo).profile).toMatch(/P3/)
  const cmyk = await picture.clone().toColourspace('cmyk').jpeg().toBuffer()
  expect(colourFacts(cmyk).kind).toBe('cmyk')
  expect(colourFacts(await picture.clone().gif().toBuffer())).toEqual({ bits: 8, kind: 'palette' })
  const webp = await picture.clone().webp({ lossless: true }).toBuffer()
  expect(colourFacts(webp)).toEqual({ bits: 8, kind: 'rgb' })
})

it('says less, and nothing false, of a header that is cut off anywhere or is none', async () => {
  const whole = await picture.clone().withIccProfile('p3').jpeg().toBuffer()
  const facts = colourFacts(whole)
  fc.assert(
    fc.property(fc.nat(whole.length), (length) => {
      const { bits, kind } = colourFacts(whole.subarray(0, length))
      expect([undefined, facts.bits]).toContain(bits)
      expect([undefined, facts.kind]).toContain(kind)
    }),
  )
  fc.assert(fc.property(fc.uint8Array(), (bytes) => void colourFacts(bytes)))
})
