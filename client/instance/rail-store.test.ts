import { expect, it } from 'vitest'

import { fittingWidth, railSizes } from './rail-store.ts'

it('leaves the texts their room and is never narrower than its tabs', () => {
  const { least, most } = railSizes
  expect(fittingWidth(100, 1440)).toBe(least)
  expect(fittingWidth(2000, 3840)).toBe(most)
  expect(fittingWidth(800, 1000)).toBe(520)
  expect(fittingWidth(800, 700)).toBe(least)
})
