import { overturnedOf } from '#shared/agreement/overturned-of.ts'
import { pairedDifference } from '#shared/agreement/paired-difference.ts'
import { proportion } from '#shared/agreement/proportion.ts'
import type { Checking, GoldShare, PersonFigures } from '#shared/view/people-figures.ts'

import type { Asked } from './asked.ts'
import { doneBy, nothingDone } from './done-by.ts'
import { goldBy, type GoldCounts, noGold } from './gold-by.ts'
import { outcomesBy, returnedBy } from './outcomes-by.ts'
import { timeBy } from './time-by.ts'
import { type VoteCounts, votesBy } from './votes-by.ts'

/** The figures of a person by their id; whoever did nothing has them, too. */
export async function figuresByPerson(
  question: Omit<Asked, 'by'>,
): Promise<(person: string) => PersonFigures> {
  const asked = { ...question, by: 'person' as const }
  const done = await doneBy(asked)
  const time = await timeBy(asked)
  const outcomes = await outcomesBy(asked)
  const returned = await returnedBy(asked)
  const votes = await votesBy(asked)
  const gold = await goldBy(asked)
  return (person) => ({
    done: done.get(person) ?? nothingDone,
    time: time.get(person) ?? { review: null, check: null },
    overturned: overturnedOf(outcomes.get(person) ?? []),
    returned: returned.get(person) ?? 0,
    checking: checkingOf(votes.get(person) ?? noVotes),
    gold: gold && goldOf(gold.get(person) ?? noGold()),
  })
}

const noVotes: VoteCounts = {
  n: 0,
  low: 0,
  paired: 0,
  onlyOwn: 0,
  onlyOther: 0,
  decided: 0,
  minority: 0,
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
