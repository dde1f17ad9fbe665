import fc from 'fast-check'
import { expect, it } from 'vitest'

import { interval, nominal } from '#shared/agreement/distance.ts'
import { spreadOf } from '#shared/agreement/jackknife.ts'
import { alphaAt } from '#shared/agreement/krippendorff-alpha.ts'
import { pairable, patternsOf } from '#shared/agreement/pattern.ts'

import { plainAlpha, plainError } from './plain-alpha.ts'

const categories = [1, 2, 3, 4]
const ratings = fc.array(fc.array(fc.constantFrom(...categories), { maxLength: 5 }), {
  minLength: 3,
  maxLength: 40,
})

it.each([
  ['nominal', nominal, (one: number, other: number) => (one === other ? 0 : 1)],
  ['interval', interval(categories), (one: number, other: number) => (one - other) ** 2],
] as const)('measures what gives the same %s alpha and error', (_, distance, apart) => {
  fc.assert(
    fc.property(ratings, (units) => {
      const patterns = pairable(patternsOf(units, categories))
      const alpha = alphaAt(distance)
      const found = alpha(patterns)
      if (found.status === 'undefined') return
      expect(Math.abs(found.value - plainAlpha(units, apart))).toBeLessThan(1e-12)
      const spread = spreadOf(patterns, alpha)
      if (!spread || spread.undefined > 0) return
      expect(Math.abs(spread.error - plainError(units, apart))).toBeLessThan(1e-12)
    }),
  )
})
