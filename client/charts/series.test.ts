import { expect, it } from 'vitest'

import { merged } from './series.ts'

it('puts what stands at one place into one row, in order, and leaves gaps where a series has nothing', () => {
  const rows = merged([
    {
      id: 'done',
      label: 'Done',
      tone: 'accent',
      kind: 'line',
      points: [
        { x: 2, y: 5 },
        { x: 1, y: 3 },
      ],
    },
    {
      id: 'band',
      label: 'Band',
      tone: 'high',
      kind: 'band',
      points: [
        { x: 2, low: 4, high: 6 },
        { x: 3, low: 5, high: 9 },
      ],
    },
  ])
  expect(rows).toEqual([
    { x: 1, done: 3 },
    { x: 2, done: 5, band: [4, 6] },
    { x: 3, band: [5, 9] },
  ])
})

const area = (id: string, ys: number[]) => ({
  id,
  label: id,
  tone: 'high' as const,
  kind: 'area' as const,
  stack: 'stages',
  points: ys.map((y, x) => ({ x, y })),
})

it('puts the areas of a stack on top of each other, and ends them where they have nothing more', () => {
  const rows = merged([area('done', [1, 2]), area('open', [4, 3, 7])])
  expect(rows).toEqual([
    { x: 0, done: 1, 'done on top': [0, 1], open: 4, 'open on top': [1, 5] },
    { x: 1, done: 2, 'done on top': [0, 2], open: 3, 'open on top': [2, 5] },
    { x: 2, open: 7, 'open on top': [0, 7] },
  ])
})
