import fc from 'fast-check'
import { expect, it } from 'vitest'

import { between, moved, onPage, resized, step } from './move-box.ts'

const share = fc.double({ min: -2, max: 3, noNaN: true })
const box = fc.record({ x: share, y: share, width: share, height: share }).map(onPage)
const way = fc.tuple(share, share)

it('keeps a box on its page whatever is done to it', () => {
  const made = fc.oneof(
    fc.tuple(box, way).map(([one, by]) => moved(one, by)),
    fc.tuple(box, way).map(([one, by]) => resized(one, by)),
    fc.tuple(way, way).map(([a, b]) => between(a, b)),
  )
  fc.assert(
    fc.property(made, ({ height, width, x, y }) => {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(1 + 1e-9)
      expect(y + height).toBeLessThanOrEqual(1 + 1e-9)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.02)
    }),
  )
})

it('moves and sizes by steps', () => {
  const start = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
  const right = moved(start, [step, -step])
  expect(right.x - start.x).toBeCloseTo(step)
  expect(right.y - start.y).toBeCloseTo(-step)
  const wider = resized(start, [step, 0])
  expect(wider.width - start.width).toBeCloseTo(step)
  expect([wider.x, wider.y]).toEqual([0.4, 0.4])
})
