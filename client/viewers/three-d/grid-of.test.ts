import fc from 'fast-check'
import { expect, it } from 'vitest'

import { gridOf } from './grid-of.ts'

const at = fc.double({ min: -1e4, max: 1e4, noNaN: true })
const side = fc.double({ min: 1e-3, max: 1e4, noNaN: true })

it('lies under all of a model, in fields of 1, 2 or 5 times a power of ten', () => {
  fc.assert(
    fc.property(fc.tuple(at, at, at), fc.tuple(side, side, side), ([x, y, z], [w, h, d]) => {
      const {
        at: middle,
        size,
        parts,
        field,
      } = gridOf({ min: [x, y, z], max: [x + w, y + h, z + d] })
      expect(middle[1]).toBe(y)
      expect(middle[0] - size / 2).toBeLessThanOrEqual(x)
      expect(middle[0] + size / 2).toBeGreaterThanOrEqual(x + w)
      expect(middle[2] + size / 2).toBeGreaterThanOrEqual(z + d)
      expect(parts).toBeLessThanOrEqual(20)
      expect(['1', '2', '5']).toContain(field.toExponential(0)[0])
    }),
  )
})
