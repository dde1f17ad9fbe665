import { describe, expect, it } from 'vitest'

import { acceptProbability } from './accept-probability.ts'
import { aqls, inspectionLevels, iso2859 } from './iso2859.ts'

describe('the plans of ISO 2859-1', () => {
  it.each([
    [31_000, 'II', 1, 'M', 315, 7],
    [1000, 'II', 2.5, 'J', 80, 5],
    [500, 'I', 4, 'F', 20, 2],
    [20_000, 'III', 0.65, 'N', 500, 7],
    [800, 'S-3', 6.5, 'E', 13, 2],
    [10, 'II', 6.5, 'A', 2, 0],
    [100, 'II', 1, 'E', 13, 0],
    [200, 'II', 1, 'H', 50, 1],
    [600_000, 'II', 0.01, 'Q', 1250, 0],
  ] as const)('of %i units at level %s and AQL %d: %s, %i, accept at %i', (...row) => {
    const [lot, level, aql, code, n, ac] = row
    expect(iso2859({ lot, level, aql })).toEqual({ code, n, ac, re: ac + 1 })
  })

  it('exist for every lot, level and AQL, and accept what is as good as the AQL nearly always', () => {
    for (const level of inspectionLevels)
      for (const lot of [2, 8, 9, 90, 91, 281, 1201, 35_000, 600_000])
        for (const aql of aqls.filter((limit) => limit <= 10)) {
          const plan = iso2859({ lot, level, aql })
          expect(plan).not.toBeNull()
          const { n = 0, ac = 0 } = plan ?? {}
          expect(acceptProbability({ n, c: ac }, aql / 100)).toBeGreaterThan(0.86)
        }
  })

  it('are refused for an AQL that the standard does not have', () => {
    expect(iso2859({ lot: 500, level: 'II', aql: 3 })).toBeNull()
    expect(iso2859({ lot: 1, level: 'II', aql: 1 })).toBeNull()
  })
})
