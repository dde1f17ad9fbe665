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
