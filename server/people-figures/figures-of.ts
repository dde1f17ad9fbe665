import { overturnedOf } from '#shared/agreement/overturned-of.ts'
import { pairedDifference } from '#shared/agreement/paired-difference.ts'
import { proportion } from '#shared/agreement/proportion.ts'
import type { Checking, GoldShare, PersonFigures } from '#shared/view/people-figures.ts'

import { nothingDone } from './done-by.ts'
import { type GoldCounts, noGold } from './gold-by.ts'
import { noVotes, type VoteCounts } from './votes-by.ts'
import type { Work } from './work-of.ts'

/** The figures of one person; whoever did nothing has them, too. */
export function figuresOf(work: Work, person: string): PersonFigures {
  const { done, gold, outcomes, returned, time, votes } = work
  return {
    done: done.byPerson.get(person) ?? nothingDone,
    time: time.get(person) ?? { review: null, check: null },
    overturned: overturnedOf(outcomes.byPerson.get(person) ?? []),
    returned: returned.get(person) ?? 0,
    checking: checkingOf(votes.byPerson.get(person) ?? noVotes),
    gold: gold && goldOf(gold.byPerson.get(person) ?? noGold()),
  }
}

function checkingOf(votes: VoteCounts): Checking {
  const { onlyOther, onlyOwn, paired } = votes
  return {
    low: proportion(votes.low, votes.n),
    split: proportion(onlyOwn + onlyOther, paired),
    strictness: pairedDifference(onlyOwn, onlyOther, paired),
    minority: proportion(votes.minority, votes.decided),
  }
}

function goldOf({ check, review }: GoldCounts): GoldShare {
  return { review: proportion(review.found, review.n), check: proportion(check.found, check.n) }
}
