import { describe, expect, it } from 'vitest'

import { pChart } from './p-chart.ts'

describe('the p-chart', () => {
  const weeks = [3, 5, 2, 9, 1, 4].map((defectives, i) => ({
    defectives,
    n: [40, 60, 25, 50, 10, 80][i] ?? 0,
  }))

  it('has limits of each week’s own size, not below 0', () => {
    const { center, points } = pChart(weeks)
    expect(center).toBeCloseTo(24 / 265, 12)
    expect(points[0]?.limits).toEqual({ low: 0, high: expect.closeTo(0.226_698_019, 6) })
    expect(points[4]?.limits).toEqual({ low: 0, high: expect.closeTo(0.362_829_6, 6) })
    expect(points.map(({ out }) => out)).toEqual([null, null, null, null, null, null])
  })

  it('takes exact limits where fewer than five are expected', () => {
    const { points } = pChart(weeks)
    expect(points.map(({ exact }) => exact !== null)).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
    ])
    // 10 looked at, 9 % expected: more than 4 come by chance in less than one of 740 weeks.
    expect(points[4]?.exact).toEqual({ low: 0, high: 0.4 })
  })

  it('freezes a baseline, and names what leaves it', () => {
    const calm = [10, 9, 11, 10].map((defectives) => ({ defectives, n: 200 }))
    const { center, points } = pChart(
      [...calm, { defectives: 30, n: 200 }, { defectives: 0, n: 200 }],
      {
        baseline: 4,
      },
    )
    expect(center).toBe(0.05)
    expect(points.map(({ out }) => out)).toEqual([null, null, null, null, 'high', 'low'])
  })

  it('has no center where nothing was looked at, and no point in an empty week', () => {
    expect(pChart([{ defectives: 0, n: 0 }])).toMatchObject({ center: null, points: [{ p: null }] })
    const { points } = pChart([
      { defectives: 1, n: 50 },
      { defectives: 0, n: 0 },
    ])
    expect(points[1]).toMatchObject({ p: null, limits: null, exact: null, out: null })
  })
})
