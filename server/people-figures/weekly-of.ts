import { weekNamed } from '#server/rated/narrowed.ts'
import { overturnedOf } from '#shared/agreement/overturned-of.ts'
import type { Weekly } from '#shared/view/people-figures.ts'

import type { Asked } from './asked.ts'
import { doneBy } from './done-by.ts'
import { goldBy } from './gold-by.ts'
import { outcomesBy } from './outcomes-by.ts'
import { votesBy } from './votes-by.ts'

/** What was done week by week, and how much of it was overturned, low, or gold that was missed; oldest first. */
export async function weeklyOf(question: Omit<Asked, 'by'>): Promise<Weekly> {
  const asked = { ...question, by: 'week' as const }
  const always = { ...asked, filter: { ...asked.filter, from: undefined, to: undefined } }
  const done = await doneBy(asked)
  const outcomes = await outcomesBy(always)
  const votes = await votesBy(always)
  const gold = await goldBy(always)
  return {
    done: inOrder(done, ({ reviews, secondReviews, votes: checks, tieBreaks, returns }) => ({
      reviews: reviews + secondReviews,
      votes: checks + tieBreaks,
      returns,
    })),
    overturned: inOrder(outcomes, (rounds) => {
      const { all } = overturnedOf(rounds)
      return { k: all.status === 'ok' ? (all.components['k'] ?? 0) : 0, n: all.n }
    }),
    low: inOrder(votes, ({ low, n }) => ({ k: low, n })),
    goldMissed:
      gold &&
      inOrder(gold, ({ check, review }) => {
        const n = check.n + review.n
        return { k: n - check.found - review.found, n }
      }),
  }
}

function inOrder<Found, Told>(
  found: Map<string, Found>,
  tell: (one: Found) => Told,
): (Told & { week: string })[] {
  return [...found]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([number, one]) => ({ week: weekNamed(Number(number)), ...tell(one) }))
}
