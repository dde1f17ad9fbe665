import type { KeyRow } from './key-rows.ts'

export interface PairDeeds {
  /** Lets the other one be heard. */
  swap: () => void
}

/** The key of two sounds or films side by side that no single one has. */
export const pairRows: readonly KeyRow<PairDeeds>[] = [
  { shown: 'B', words: 'pair.swap', keys: ({ swap }) => ({ b: swap, B: swap }) },
]
