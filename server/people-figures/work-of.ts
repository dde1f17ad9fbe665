import type { PairPattern } from '#shared/agreement/cohen-kappa.ts'
import type { Done, PersonFigures } from '#shared/view/people-figures.ts'

import type { Apart } from './apart.ts'
import type { Asked } from './asked.ts'
import { doneBy } from './done-by.ts'
import { goldBy, type GoldCounts } from './gold-by.ts'
import { outcomesBy, returnedBy } from './outcomes-by.ts'
import { timeBy } from './time-by.ts'
import { type VoteCounts, votesBy } from './votes-by.ts'

/** All that figures of people are made from, each asked for once: by person in the weeks looked at, and by week. */
export interface Work {
  done: Apart<Done>
  time: Map<string, PersonFigures['time']>
  outcomes: Apart<PairPattern[]>
  returned: Map<string, number>
  votes: Apart<VoteCounts>
  gold: Apart<GoldCounts> | null
}

export async function workOf(asked: Asked): Promise<Work> {
  return {
    done: await doneBy(asked),
    time: await timeBy(asked),
    outcomes: await outcomesBy(asked),
    returned: await returnedBy(asked),
    votes: await votesBy(asked),
    gold: await goldBy(asked),
  }
}
