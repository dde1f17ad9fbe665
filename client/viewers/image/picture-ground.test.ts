import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  boxBetween,
  boxInSight,
  cornerAt,
  edgesSeen,
  cornersOf,
  type Ground,
  heldBox,
  lookAt,
  middleBox,
  movedBox,
  originalSize,
  selectorsOf,
  shapeAround,
  shapeOf,
  sizedBox,
  stillGround,
} from '#client/viewers/spots/spot-geometry.ts'

import { pictureGround } from './picture-ground.ts'

const pixels = fc.integer({ min: 1, max: 9000 })
const size = fc.record({ width: pixels, height: pixels })
const box = fc.record({
  width: fc.integer({ min: 40, max: 2000 }),
  height: fc.integer({ min: 40, max: 1500 }),
})
const point = fc.record({
  x: fc.double({ min: -500, max: 9500, noNaN: true }),
  y: fc.double({ min: -500, max: 9500, noNaN: true }),
})

/** A picture turned, mirrored, zoomed and moved in any way; shown from the original or from a copy half as large. */
const viewed: fc.Arbitrary<Ground> = fc
  .record({
    size,
    box,
    at: point,
    scale: fc.double({ min: 0.01, max: 64, noNaN: true }),
    rotation: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    flipped: fc.boolean(),
    copied: fc.boolean(),
  })
  .map(({ at, box: room, copied, flipped, rotation, scale, size: shown }) =>
    pictureGround(
      { view: { ...at, scale, rotation, flipped }, box: room, whole: false },
      shown,
      copied ? { width: 2 * shown.width, height: 2 * shown.height } : {},
    ),
  )
const still = fc
  .tuple(size, box, fc.constantFrom('tall' as const, 'wide' as const, null))
  .map(([picture, room, long]) => stillGround(picture, room, { most: 1, long }))
const ground = fc.oneof(viewed, still)

describe('the ground of a picture', () => {
  it('leads from the screen into the picture and back, however it is turned, mirrored and zoomed', () => {
    fc.assert(
      fc.property(ground, point, ({ scale, toBox, toPicture }, from) => {
        const back = toBox(toPicture(from))
        expect(back.x).toBeCloseTo(from.x, 5)
        expect(back.y).toBeCloseTo(from.y, 5)
        const again = toPicture(toBox(from))
        expect(Math.abs(again.x - from.x) * scale).toBeLessThan(1e-5)
        expect(Math.abs(again.y - from.y) * scale).toBeLessThan(1e-5)
      }),
    )
  })

  it('fits a film between black bars: 1280 by 720 in a square of 640 lies 140 below its top', () => {
    const { scale, toBox } = stillGround({ width: 1280, height: 720 }, { width: 640, height: 640 })
    expect(scale).toBe(0.5)
    expect(toBox({ x: 0, y: 0 })).toEqual({ x: 0, y: 140 })
    expect(toBox({ x: 1280, y: 720 })).toEqual({ x: 640, y: 500 })
  })

  it('is that of the original, where a copy of the same proportions is shown', () => {
    const copy = { width: 2000, height: 1500 }
    expect(originalSize({ width: 8001, height: 6000 }, copy)).toEqual({ width: 8001, height: 6000 })
    expect(originalSize({ width: 6000, height: 8000 }, copy)).toEqual(copy)
    expect(originalSize({}, copy)).toEqual(copy)
  })
})

describe('a box', () => {
  it('is the same from two points in any order: whole pixels of the picture, never none', () => {
    fc.assert(
      fc.property(size, point, point, (picture, one, other) => {
        const between = boxBetween(one, other, picture)
        expect(boxBetween(other, one, picture)).toEqual(between)
        expect(boxBetween({ x: one.x, y: other.y }, { x: other.x, y: one.y }, picture)).toEqual(
          between,
        )
        expectInside(between, picture)
      }),
    )
  })

  it('holds all that was drawn around inside the picture', () => {
    expect(boxBetween({ x: 10.2, y: 20 }, { x: 3, y: 5.9 }, { width: 100, height: 100 })).toEqual({
      x: 3,
      y: 5,
      width: 8,
      height: 15,
    })
  })

  it('stays inside the picture, whatever is written, moved or sized', () => {
    const sides = fc.record({
      x: fc.integer({ min: -100, max: 10_000 }),
      y: fc.integer({ min: -100, max: 10_000 }),
      width: fc.integer({ min: -100, max: 10_000 }),
      height: fc.integer({ min: -100, max: 10_000 }),
    })
    fc.assert(
      fc.property(ground, sides, fc.integer({ min: -50, max: 50 }), (on, written, by) => {
        const held = heldBox(written, on.size)
        expectInside(held, on.size)
        const moved = movedBox(held, { x: by, y: -by }, on)
        expectInside(moved, on.size)
        expect(moved).toMatchObject({ width: held.width, height: held.height })
        expectInside(sizedBox(held, { x: by, y: by }, on), on.size)
        expectInside(middleBox(on), on.size)
        expectInside(boxInSight(on), on.size)
      }),
    )
  })

  it('moves and grows as it is seen: to the right on the screen, also in a picture that is turned and mirrored', () => {
    const middle = { x: 400, y: 400, width: 100, height: 60 }
    const large = { width: 1000, height: 1000 }
    fc.assert(
      fc.property(
        fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
        fc.boolean(),
        (rotation, flipped) => {
          const view = { x: 450, y: 430, scale: 2, rotation, flipped } as const
          const on = pictureGround(
            { view, box: { width: 800, height: 600 }, whole: false },
            large,
            {},
          )
          const before = edgesSeen(on, cornersOf(middle))
          const moved = edgesSeen(on, cornersOf(movedBox(middle, { x: 3, y: 0 }, on)))
          expect(moved.left - before.left).toBeCloseTo(6)
          expect(moved.top).toBeCloseTo(before.top)
          const wider = edgesSeen(on, cornersOf(sizedBox(middle, { x: 3, y: -2 }, on)))
          expect(wider.left).toBeCloseTo(before.left)
          expect(wider.top).toBeCloseTo(before.top)
          expect(wider.right - before.right).toBeCloseTo(6)
          expect(wider.bottom - before.bottom).toBeCloseTo(-4)
        },
      ),
    )
  })

  it('is seen whole, with room around it, where it is looked at', () => {
    const large = { width: 4000, height: 3000 }
    const on = stillGround(large, { width: 800, height: 600 })
    const spot = { x: 1204, y: 860, width: 410, height: 220 }
    const { x, y, scale } = lookAt(spot, on)
    expect([x, y]).toEqual([1409, 970])
    expect(scale * 410).toBeCloseTo(0.6 * 800)
    expect(lookAt({ ...spot, width: 1, height: 1 }, on).scale).toBe(8)
  })
})

describe('selectors', () => {
  const picture = { width: 4032, height: 3024 }

  it('say a box in pixels, and a polygon together with the box around it', () => {
    const [fragment] = selectorsOf({
      box: { x: 1204, y: 860, width: 410, height: 220 },
      corners: null,
    })
    expect(fragment).toMatchObject({ value: 'xywh=pixel:1204,860,410,220' })
    const corners = [
      [1204, 860],
      [1614, 872],
      [1600, 1080],
    ] as const
    const both = selectorsOf(shapeAround(corners))
    expect(both.map(({ type }) => type)).toEqual(['FragmentSelector', 'SvgSelector'])
    expect(shapeOf(both, picture)).toEqual(shapeAround(corners))
  })

  it('are read back as what they were', () => {
    fc.assert(
      fc.property(size, point, point, (all, one, other) => {
        const shape = { box: boxBetween(one, other, all), corners: null }
        expect(shapeOf(selectorsOf(shape), all)).toMatchObject({ box: shape.box, corners: null })
      }),
    )
  })

  it('mean nothing in a picture that does not reach there, and parts of it in percent', () => {
    const far = selectorsOf({ box: { x: 5000, y: 0, width: 10, height: 10 }, corners: null })
    expect(shapeOf(far, picture)).toBeNull()
    const percent = { type: 'FragmentSelector', conformsTo: '', value: 'xywh=percent:50,50,25,50' }
    expect(shapeOf([percent as never], { width: 400, height: 200 })?.box).toEqual({
      x: 200,
      y: 100,
      width: 100,
      height: 100,
    })
  })

  it('set corners between pixels, inside the picture', () => {
    expect(cornerAt({ x: -3, y: 12.6 }, { width: 10, height: 10 })).toEqual([0, 10])
  })
})

function expectInside(
  one: { x: number; y: number; width: number; height: number },
  all: { width: number; height: number },
): void {
  expect(Object.values(one).every(Number.isInteger)).toBe(true)
  expect(Math.min(one.x, one.y, one.width - 1, one.height - 1)).toBeGreaterThanOrEqual(0)
  expect(one.x + one.width).toBeLessThanOrEqual(all.width)
  expect(one.y + one.height).toBeLessThanOrEqual(all.height)
}
