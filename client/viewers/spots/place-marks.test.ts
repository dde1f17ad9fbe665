import fc from 'fast-check'
import { expect, it } from 'vitest'

import { placeButtons } from './place-buttons.ts'
import { spreadMarks } from './spread-marks.ts'

it('leaves marks where they want to be, and moves those that would lie over one another', () => {
  expect(spreadMarks([0, 100, 300], { least: 26, room: 400 })).toEqual([0, 100, 300])
  expect(spreadMarks([100, 105, 110], { least: 26, room: 400 })).toEqual([100, 126, 152])
  expect(spreadMarks([390, 395], { least: 26, room: 400 })).toEqual([348, 374])
})

it('keeps marks in order, on the line, and apart where there is room', () => {
  const places = fc.array(fc.double({ min: -50, max: 900, noNaN: true }), { maxLength: 40 })
  fc.assert(
    fc.property(places, fc.integer({ min: 30, max: 800 }), (wanted, room) => {
      const sorted = wanted.toSorted((a, b) => a - b)
      const placed = spreadMarks(sorted, { least: 26, room })
      const size = Math.min(26, room / Math.max(1, sorted.length))
      for (const [i, at] of placed.entries()) {
        expect(at).toBeGreaterThanOrEqual(-1e-9)
        expect(at + size).toBeLessThanOrEqual(room + 1e-9)
        expect(at - (placed[i - 1] ?? -size)).toBeGreaterThanOrEqual(size - 1e-9)
      }
    }),
  )
})

it('puts buttons beside one another that want the same place, inside the picture', () => {
  const same = Array.from({ length: 6 }, () => ({ x: 390, y: -12 }))
  const placed = placeButtons(same, { width: 400, height: 300 })
  expect(placed[0]).toEqual({ x: 376, y: 0 })
  for (const [i, one] of placed.entries())
    for (const other of placed.slice(i + 1))
      expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(
        24,
      )
})
