import fc from 'fast-check'
import { BufferAttribute, BufferGeometry } from 'three'
import { expect, it } from 'vitest'

import { keptOf, thinPoints } from './thin-points.ts'

it('keeps points evenly through the list, each at most once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 500 }),
      (count, most) => {
        const from = keptOf(count, most)
        const kept = Array.from({ length: Math.min(count, most) }, (_, i) => from(i))
        expect(new Set(kept).size).toBe(kept.length)
        expect(kept[0]).toBe(0)
        expect(Math.max(...kept)).toBeLessThan(count)
      },
    ),
  )
})

it('thins places and colours alike, and says how many there were', () => {
  const geometry = new BufferGeometry()
  const numbers = Float32Array.from({ length: 30 }, (_, i) => i)
  geometry.setAttribute('position', new BufferAttribute(numbers, 3))
  geometry.setAttribute('color', new BufferAttribute(numbers.slice(), 3))
  expect(thinPoints(geometry, 5)).toBe(10)
  for (const name of ['position', 'color'])
    expect(Array.from(geometry.getAttribute(name).array)).toEqual(
      [0, 6, 12, 18, 24].flatMap((n) => [n, n + 1, n + 2]),
    )
})
