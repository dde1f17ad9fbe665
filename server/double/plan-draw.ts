import type { DoublePolicy } from '#shared/double/double-policy.ts'
import { draw } from '#shared/double/draw.ts'

import type { Candidate } from './drawable-in.ts'

/** What a rule asks for, and what becomes of each instance: `late` are drawn, but their first review has begun. */
export function planDraw(all: readonly Candidate[], rule: DoublePolicy) {
  const wanted = draw(all, rule)
  const drawn = all.filter(({ id }) => wanted.has(id))
  return {
    stays: drawn.filter(({ doubled }) => doubled),
    opens: drawn.filter(({ doubled, open }) => !doubled && open),
    late: drawn.filter(({ doubled, open }) => !doubled && !open),
    closes: all.filter(({ id, doubled }) => doubled && !wanted.has(id)),
  }
}
