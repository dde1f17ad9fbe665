import type { PairPattern } from './cohen-kappa.ts'
import type { Estimate } from './estimate.ts'
import { proportion } from './proportion.ts'

/** What a reviewer wanted for an instance. */
export const verdicts = ['keep', 'delete'] as const

/**
 * How many verdicts of reviewers did not stand: a submission that ended deleted, a proposal to delete that ended kept. `n`
 * are the rounds that ended with all their votes in; returns are among them, counted beside and never overturned.
 */
export interface Overturned {
  submissions: Estimate
  proposals: Estimate
  all: Estimate
  returned: number
}

/** `first` is what the reviewer wanted (`keep` or `delete`), `second` what it came to (those, or `returned`). */
export function overturnedOf(rounds: readonly PairPattern[]): Overturned {
  const count = (is: (round: PairPattern) => boolean) =>
    rounds.filter((round) => is(round)).reduce((sum, { times }) => sum + times, 0)
  const share = (wanted: readonly string[]) =>
    proportion(
      count(({ first, second }) => wanted.includes(first) && isOther(first, second)),
      count(({ first }) => wanted.includes(first)),
    )
  return {
    submissions: share(['keep']),
    proposals: share(['delete']),
    all: share(verdicts),
    returned: count(({ second }) => second === 'returned'),
  }
}

function isOther(first: string, second: string): boolean {
  return second !== first && second !== 'returned'
}
