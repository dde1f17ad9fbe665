import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { Point } from './fit-to-view.ts'
import { skyLight } from './sky-light.ts'

// Evenly over a sphere: equal steps of height and of angle are equal areas (Archimedes).
const everywhere = Array.from({ length: 60 }, (_, i) =>
  Array.from({ length: 120 }, (__, k): Point => {
    const y = ((i + 0.5) / 60) * 2 - 1
    const angle = ((k + 0.5) / 120) * 2 * Math.PI
    const away = Math.sqrt(1 - y * y)
    return [away * Math.cos(angle), y, away * Math.sin(angle)]
  }),
).flat()
const seen = (roughness: number) => everywhere.map((direction) => skyLight(direction, roughness))
const mean = (light: number[]) => light.reduce((sum, one) => sum + one, 0) / light.length
const spread = (rough: number) => Math.max(...seen(rough)) - Math.min(...seen(rough))
const roughness = fc.double({ min: 0, max: 1, noNaN: true })

it('is as bright in all for a rough surface as for a mirror', () => {
  fc.assert(
    fc.property(roughness, (rough) => {
      // A very wide lobe loses what would reach around the sphere.
      expect(Math.abs(mean(seen(rough)) / mean(seen(0)) - 1)).toBeLessThan(0.03)
    }),
    { numRuns: 20 },
  )
})

it('has less difference between bright and dark the rougher the surface is', () => {
  fc.assert(
    fc.property(roughness, roughness, (one, other) => {
      const [smooth, rough] = [Math.min(one, other), Math.max(one, other)]
      expect(spread(rough)).toBeLessThanOrEqual(spread(smooth) + 1e-9)
    }),
    { numRuns: 20 },
  )
})
