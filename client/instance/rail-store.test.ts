import { expect, it } from 'vitest'

import { fittingWidth, narrowest, widest, widthByKey } from './rail-store.ts'

it('leaves the texts their room and is never narrower than its tabs', () => {
  expect(fittingWidth(100, 1440)).toBe(narrowest)
  expect(fittingWidth(2000, 3840)).toBe(widest)
  expect(fittingWidth(800, 1000)).toBe(520)
  expect(fittingWidth(800, 700)).toBe(narrowest)
})

it('moves its edge where the arrow points, whichever way the page is read', () => {
  expect(widthByKey('ArrowLeft', 400, false)).toBe(424)
  expect(widthByKey('ArrowLeft', 400, true)).toBe(376)
  expect(widthByKey('ArrowRight', 400, false)).toBe(376)
  expect(widthByKey('Home', 400, false)).toBe(narrowest)
  expect(widthByKey('End', 400, false)).toBe(widest)
  expect(widthByKey('x', 400, false)).toBeNull()
})
