import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { Selector } from './anchor.ts'
import {
  cellFragment,
  lineFragment,
  mediaFragment,
  pageFragment,
  readCells,
  readLines,
  readMediaFragment,
  readPage,
} from './fragment.ts'
import { boxAround, polygonSelector, readPolygon } from './polygon.ts'

const length = fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000)
const count = fc.integer({ min: 1, max: 100_000 })
const span = fc
  .tuple(count, count)
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }))

it('writes the time and the box of a film as the examples of the standard', () => {
  const box = { x: 610, y: 300, width: 80, height: 60 }
  const { value } = mediaFragment({ time: { start: 4.9049, end: 4.938267 }, box })
  expect(value).toBe('t=npt:4.9049,4.938267&xywh=pixel:610,300,80,60')
  expect(lineFragment(42, 42).value).toBe('line=41,42')
  expect(lineFragment(10, 12).value).toBe('line=9,12')
  expect(cellFragment({ rows: { first: 4, last: 6 }, columns: { first: 1, last: 5 } }).value).toBe(
    'cell=4,1-6,5',
  )
  expect(cellFragment({ rows: { first: 5, last: 5 } }).value).toBe('row=5')
})

it('reads again what it wrote', () => {
  const time = fc
    .tuple(length, length)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const box = fc.record({
    x: length,
    y: length,
    width: length,
    height: length,
    unit: fc.constantFrom('pixel' as const, 'percent' as const),
  })
  fc.assert(
    fc.property(fc.record({ time, box }, { requiredKeys: [] }), (spot) => {
      const selector = mediaFragment(spot)
      expect(readMediaFragment(selector.value)).toEqual(spot)
      expect(Selector.parse(selector)).toEqual(selector)
    }),
  )
  fc.assert(
    fc.property(count, span, span, (page, rows, columns) => {
      expect(readPage(pageFragment(page).value)).toBe(page)
      expect(readLines(lineFragment(rows.first, rows.last).value)).toEqual(rows)
      for (const cells of [{ rows }, { columns }, { rows, columns }])
        expect(readCells(cellFragment(cells).value)).toEqual(cells)
    }),
  )
})

describe('reading what others wrote', () => {
  it.each([
    ['t=10,20', { time: { start: 10, end: 20 } }],
    ['t=npt:,20', { time: { start: 0, end: 20 } }],
    ['t=npt:0:02:00,121.5', { time: { start: 120, end: 121.5 } }],
    ['t=10', { time: { start: 10, end: null } }],
    ['t=20,10', {}],
    ['t=npt:ten', {}],
    ['xywh=1,2,3,4', { box: { x: 1, y: 2, width: 3, height: 4, unit: 'pixel' } }],
    ['xywh=percent:1,2,3,4&track=x', { box: { x: 1, y: 2, width: 3, height: 4, unit: 'percent' } }],
    ['xywh=1.2.3,2,3,4', {}],
    ['', {}],
  ])('%s', (value, spot) => {
    expect(readMediaFragment(value)).toEqual(spot)
  })
  it('gives nothing for nonsense', () => {
    expect(readLines('line=5')).toBeNull()
    expect(readLines('line=5,5')).toBeNull()
    expect(readLines('line=,3')).toEqual({ first: 1, last: 3 })
    expect(readPage('pages=3')).toBeNull()
    expect(readCells('cell=2')).toBeNull()
    expect(readCells('row=6-2')).toBeNull()
    expect(readPolygon("<svg><script>alert('1,1 2,2 3,3')</script></svg>")).toBeNull()
  })
})

it('gives the corners of a polygon back, and the box around them', () => {
  const corner = fc.tuple(length, length)
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 30 }), (corners) => {
      expect(readPolygon(polygonSelector(corners).value)).toEqual(corners)
    }),
  )
  expect(
    boxAround([
      [1, 5],
      [4, 2],
      [3, 9],
    ]),
  ).toEqual({ x: 1, y: 2, width: 3, height: 7 })
})
