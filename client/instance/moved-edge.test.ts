import { expect, it } from 'vitest'

import { type Sizes, sizeByKey, sizeMoved } from './moved-edge.ts'

const rail: Sizes = { least: 280, most: 900, usual: 380, step: 24, part: 'behind' }
const source: Sizes = { least: 25, most: 75, usual: 50, step: 2, part: 'before' }
const ltr = (sizes: Sizes) => ({ sizes, rtl: false })
const rtl = (sizes: Sizes) => ({ sizes, rtl: true })

it('moves where the arrow points, whichever way the page is read', () => {
  expect(sizeByKey('ArrowLeft', 400, ltr(rail))).toBe(424)
  expect(sizeByKey('ArrowLeft', 400, rtl(rail))).toBe(376)
  expect(sizeByKey('ArrowRight', 400, ltr(rail))).toBe(376)
  expect(sizeByKey('ArrowLeft', 50, ltr(source))).toBe(48)
  expect(sizeByKey('ArrowLeft', 50, rtl(source))).toBe(52)
})

it('goes to its ends and back to where it usually is', () => {
  expect(sizeByKey('Home', 400, ltr(rail))).toBe(280)
  expect(sizeByKey('End', 400, ltr(rail))).toBe(900)
  expect(sizeByKey('Enter', 60, ltr(source))).toBe(50)
  expect(sizeByKey('x', 400, ltr(rail))).toBeNull()
})

it('follows the pointer', () => {
  expect(sizeMoved(400, 10, ltr(rail))).toBe(390)
  expect(sizeMoved(50, 10, ltr(source))).toBe(60)
  expect(sizeMoved(50, 10, rtl(source))).toBe(40)
})
