import fc from 'fast-check'
import { expect, it } from 'vitest'

import { depthOf, fitToView, type Point, standpoints } from './fit-to-view.ts'

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true })
const side = fc.double({ min: 0.001, max: 1000, noNaN: true })

it('sees every corner of the bounds, whatever their size and the shape of the view', () => {
  const corner = fc.tuple(coordinate, coordinate, coordinate)
  const sides = fc.tuple(side, side, side)
  const aspect = fc.double({ min: 0.3, max: 3, noNaN: true })
  const from = fc.constantFrom(...Object.values(standpoints))
  fc.assert(
    fc.property(corner, sides, aspect, from, (min, [x, y, z], wide, stand) => {
      const max: Point = [min[0] + x, min[1] + y, min[2] + z]
      const { position, target } = fitToView({ min, max }, { fov: 40, aspect: wide, from: stand })
      const { near, far } = depthOf({ min, max }, position)
      const distance = apart(position, target)
      const radius = apart(min, max) / 2
      const half = Math.min(20, (Math.atan(Math.tan(Math.PI / 9) * wide) * 180) / Math.PI)
      expect(radius / distance).toBeLessThan(Math.sin((half * Math.PI) / 180))
      expect(near).toBeLessThan(distance - radius)
      expect(far).toBeGreaterThan(distance + radius)
    }),
  )
})

it('stands off a single point too', () => {
  const at: Point = [1, 2, 3]
  expect(
    apart(fitToView({ min: at, max: at }, { fov: 40, aspect: 1 }).position, at),
  ).toBeGreaterThan(1)
})

function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
