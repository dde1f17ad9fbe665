import { expect, it } from 'vitest'

import { newSeed, soak } from './soak.ts'

// The other half of the 300 stories stands in a file of its own, so that two processes share the work.
it('keeps every rule whatever people do, in whatever order: 150 stories of 30 deeds', async () => {
  const told = await soak({ runs: 150, commands: 30, seed: newSeed() })
  expect(told.runs).toBe(150)
  expect(told.deeds).toBeGreaterThan(4400)
  expect(Math.min(told.refused, told.crashes, told.ends)).toBeGreaterThan(0)
}, 900_000)
