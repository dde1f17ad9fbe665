import fc from 'fast-check'
import { expect, it } from 'vitest'

import { boxOf, joined, quadOf, toUser, toView } from './user-space.ts'

const size = { width: 612, height: 792 }

/** The matrix of a view of a Letter page, after ISO 32000-1, 8.3: scaled, turned clockwise, y downwards. */
function view(scale: number, rotation: 0 | 90 | 180 | 270) {
  const [width, height] = [size.width * scale, size.height * scale]
  switch (rotation) {
    case 0:
      return [scale, 0, 0, -scale, 0, height]
    case 90:
      return [0, scale, scale, 0, 0, 0]
    case 180:
      return [-scale, 0, 0, scale, width, 0]
    case 270:
      return [0, -scale, -scale, 0, height, width]
  }
}

const matrix = fc
  .tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.constantFrom(0, 90, 180, 270))
  .map(([scale, rotation]) => view(scale, rotation))
const across = fc.double({ min: 0, max: size.width, noNaN: true })
const up = fc.double({ min: 0, max: size.height, noNaN: true })

it('finds a place of a page again under any zoom and rotation', () => {
  fc.assert(
    fc.property(matrix, across, up, (seen, x, y) => {
      const [atX, atY] = toUser(seen, toView(seen, [x, y]))
      expect(atX).toBeCloseTo(x, 6)
      expect(atY).toBeCloseTo(y, 6)
    }),
  )
})

it('draws a box where it was chosen, however the page lies then', () => {
  fc.assert(
    fc.property(matrix, matrix, across, up, (chosen, drawn, x, y) => {
      const box = boxOf(chosen, [x, y, x + 40, y, x + 40, y + 12, x, y + 12])
      const quad = quadOf(chosen, box)
      const again = quadOf(drawn, boxOf(drawn, quad))
      for (const [i, value] of quad.entries()) expect(again[i]).toBeCloseTo(value, 2)
    }),
  )
})

it('writes a quadrilateral from its lower left corner, whatever the rotation', () => {
  expect(quadOf(view(2, 0), { x: 144, y: 532, width: 233.2, height: 23.6 })).toEqual([
    72, 514.2, 188.6, 514.2, 188.6, 526, 72, 526,
  ])
  const turned = boxOf(view(2, 90), [72, 514.2, 188.6, 514.2, 188.6, 526, 72, 526])
  expect(quadOf(view(2, 90), turned)).toEqual([72, 514.2, 188.6, 514.2, 188.6, 526, 72, 526])
})

const word = (x: number, y: number) => ({ x, y, width: 30, height: 12 })

it('joins the words of a line, and keeps lines apart', () => {
  expect(joined([word(0, 0), word(34, 1), word(0, 20)], 9)).toEqual([
    { x: 0, y: 0, width: 64, height: 13 },
    word(0, 20),
  ])
  expect(joined([word(0, 0), word(300, 0)], 9)).toHaveLength(2)
})
