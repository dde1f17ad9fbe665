import fc from 'fast-check'
import { expect, it } from 'vitest'

import { envelope } from './draw-outline.ts'

const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: 2,
  maxLength: 200,
})

it('covers every value at any width, wherever the cut begins', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 400 }), (channel, columns) => {
      const floats = Float32Array.from(channel)
      const shape = envelope([floats], columns)
      expect(shape.reduce((a, b) => Math.max(a, b))).toBe(floats.reduce((a, b) => Math.max(a, b)))
      expect(shape.reduce((a, b) => Math.min(a, b))).toBe(floats.reduce((a, b) => Math.min(a, b)))
    }),
  )
})

it('shows two channels as what either reaches', () => {
  const left = Float32Array.from([-0.5, 0.25])
  const right = Float32Array.from([-0.25, 0.75])
  expect(envelope([left, right], 1)).toEqual(Float32Array.from([-0.5, 0.75]))
})
