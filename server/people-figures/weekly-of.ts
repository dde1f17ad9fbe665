import { weekNamed } from '#server/rated/narrowed.ts'
import { overturnedOf } from '#shared/agreement/overturned-of.ts'
import type { Weekly } from '#shared/view/people-figures.ts'

import type { Work } from './work-of.ts'

/** What was done week by week, and how much of it was overturned, low, or gold that was missed; oldest first. */
export function weeklyOf({ done, gold, outcomes, votes }: Work): Weekly {
  return {
    done: inOrder(done.byWeek, ({ reviews, secondReviews, votes: checks, tieBreaks, returns }) => ({
      reviews: reviews + secondReviews,
      votes: checks + tieBreaks,
      returns,
    })),
    overturned: inOrder(outcomes.byWeek, (rounds) => {
      const { all } = overturnedOf(rounds)
      return { k: all.status === 'ok' ? (all.components['k'] ?? 0) : 0, n: all.n }
    }),
    low: inOrder(votes.byWeek, ({ low, n }) => ({ k: low, n })),
    goldMissed:
      gold &&
      inOrder(gold.byWeek, ({ check, review }) => {
        const n = check.n + review.n
        return { k: n - check.found - review.found, n }
      }),
  }
}

function inOrder<Found, Told>(
  found: Map<number, Found>,
  tell: (one: Found) => Told,
): (Told & { week: string })[] {
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .map(([number, one]) => ({ week: weekNamed(number), ...tell(one) }))
}
