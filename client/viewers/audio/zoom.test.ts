import fc from 'fast-check'
import { expect, it } from 'vitest'

import { farther, magnification, nearer, zoomRange } from './zoom.ts'

it('goes from the whole sound to its single points in doublings', () => {
  const range = zoomRange(1000, { seconds: 100, points: 50 })
  expect(range).toEqual({ fit: 10, most: 200 })
  const way = [0]
  for (let i = 0; i < 6; i++) way.push(nearer(way.at(-1) ?? 0, range))
  expect(way).toEqual([0, 20, 40, 80, 160, 200, 200])
  expect(magnification(40, range)).toBe(4)
})

it('comes back to the whole from anywhere, and never leaves its limits', () => {
  const sound = fc.record({
    seconds: fc.double({ min: 0.01, max: 15_000, noNaN: true }),
    points: fc.double({ min: 1, max: 1000, noNaN: true }),
  })
  fc.assert(
    fc.property(sound, fc.integer({ min: 200, max: 3000 }), (lasts, width) => {
      const range = zoomRange(width, lasts)
      let zoom = 0
      for (let i = 0; i < 40; i++) zoom = nearer(zoom, range)
      expect(zoom === 0 || zoom === range.most).toBe(true)
      for (let i = 0; i < 40; i++) zoom = farther(zoom, range)
      expect(zoom).toBe(0)
    }),
  )
})
