import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  fitted,
  filled,
  inside,
  laidOn,
  mirrored,
  rectOf,
  sharp,
  toBox,
  toPicture,
  turned,
  type View,
  zoomed,
} from './view.ts'

const length = fc.integer({ min: 1, max: 20_000 })
const size = fc.record({ width: length, height: length })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const view: fc.Arbitrary<View> = fc.record({
  x: fc.double({ min: 0, max: 5000, noNaN: true }),
  y: fc.double({ min: 0, max: 5000, noNaN: true }),
  scale: fc.double({ min: 0.01, max: 64, noNaN: true }),
  rotation: fc.constantFrom(0, 90, 180, 270),
  flipped: fc.boolean(),
})
const plain: View = { x: 0, y: 0, scale: 1, rotation: 0, flipped: false }
const close = (value: number) => expect.closeTo(value, 4)

it('finds every point again that it has placed in the box', () => {
  fc.assert(
    fc.property(view, size, fc.record({ x: share, y: share }), (any, box, point) => {
      const back = toPicture(any, box, toBox(any, box, point))
      expect(back).toEqual({ x: close(point.x), y: close(point.y) })
    }),
  )
})

it('keeps the point under the pointer there, however it zooms', () => {
  fc.assert(
    fc.property(view, size, fc.double({ min: 0.1, max: 10, noNaN: true }), (any, box, factor) => {
      const at = { x: box.width / 3, y: box.height / 5 }
      const before = toPicture(any, box, at)
      const after = toBox(zoomed(any, { factor, at, least: 0.001 }, box), box, before)
      expect(after).toEqual({ x: close(at.x), y: close(at.y) })
    }),
  )
})

it('shows all of a fitted picture, covers the box with a filled one, whichever way it is turned', () => {
  fc.assert(
    fc.property(view, size, size, (any, box, picture) => {
      const whole = rectOf(fitted(any, box, picture), box, picture)
      expect(whole.width).toBeLessThanOrEqual(box.width + 1e-6)
      expect(whole.height).toBeLessThanOrEqual(box.height + 1e-6)
      const cover = filled(any, box, picture)
      const rect = rectOf(cover, box, picture)
      const covered = rect.width >= box.width - 1e-3 && rect.height >= box.height - 1e-3
      expect(covered || cover.scale === 64).toBe(true)
    }),
  )
})

it('leaves no empty edge that a pan could fill', () => {
  fc.assert(
    fc.property(view, size, size, (any, box, picture) => {
      const { left, width } = rectOf(inside(any, box, picture), box, picture)
      const central = Math.abs(left - (box.width - width) / 2) < 1e-3
      const covering = left <= 1e-3 && left + width >= box.width - 1e-3
      expect(width <= box.width ? central : covering).toBe(true)
    }),
  )
})

it('turns clockwise as seen, and mirrors as seen, from every position', () => {
  const box = { width: 0, height: 0 }
  fc.assert(
    fc.property(view, (any) => {
      const there = toPicture(any, box, { x: 10, y: 0 })
      expect(toBox(turned(any, 1), box, there)).toEqual({ x: close(0), y: close(10) })
      expect(toBox(mirrored(any, true), box, there)).toEqual({ x: close(-10), y: close(0) })
      expect(toBox(mirrored(any, false), box, there)).toEqual({ x: close(10), y: close(0) })
    }),
  )
})

it('puts whole pixels on whole pixels at 1:1', () => {
  const box = { width: 701, height: 300 }
  const picture = { width: 400, height: 300 }
  const exact = sharp({ ...plain, x: 200, y: 150 }, box, { picture, ratio: 1 })
  expect(rectOf(exact, box, picture)).toMatchObject({ left: 151, top: 0 })
})

it('lays a second picture of another size into the middle of the first', () => {
  const wide = { width: 200, height: 100 }
  expect(laidOn(wide, { width: 50, height: 50 })).toEqual({ x: 50, y: 0, scale: 2 })
})
