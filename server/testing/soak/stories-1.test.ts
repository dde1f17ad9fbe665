import { expect, it } from 'vitest'

import { allSeen, tellHalf } from './tell-half.ts'

// The other half of the 300 stories stands in a file of its own, so that two processes share the work.
it('keeps every rule, whatever people do, in whatever order: 150 stories of 30 deeds', async () => {
  expect(await tellHalf(7)).toEqual(allSeen)
}, 900_000)
