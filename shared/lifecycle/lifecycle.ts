import { z } from 'zod'

export const stages = ['review', 'check', 'tie_break', 'returned', 'signed_off', 'deleted'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

export const moves = [
  'submit',
  'propose_deletion',
  'vote',
  'agree_high',
  'agree_low',
  'split',
  'split_back',
  'keep',
  'decide_high',
  'decide_low',
  'return',
  'withdraw',
  'recall',
  'reopen',
] as const
export const Move = z.enum(moves)
export type Move = z.infer<typeof Move>

// Read it as a map: from this stage, this move leads there. A move that is not listed is refused.
const map: Record<Stage, Partial<Record<Move, Stage>>> = {
  review: { submit: 'check', propose_deletion: 'check' },
  returned: { submit: 'check', propose_deletion: 'check' },
  check: {
    vote: 'check',
    agree_high: 'signed_off',
    agree_low: 'deleted',
    split: 'tie_break',
    split_back: 'returned',
    keep: 'returned',
    return: 'returned',
    withdraw: 'returned',
    recall: 'returned',
  },
  tie_break: {
    decide_high: 'signed_off',
    decide_low: 'deleted',
    keep: 'returned',
    return: 'returned',
    recall: 'returned',
  },
  signed_off: { reopen: 'review' },
  deleted: { reopen: 'review' },
}

/** Where `move` leads from `stage`, or null when it is refused there. */
export function after(stage: Stage, move: Move): Stage | null {
  return map[stage][move] ?? null
}

/** Every legal move as a row, for the transition table of the database and the diagram of the documentation. */
export function transitions(): { from: Stage; move: Move; to: Stage }[] {
  return stages.flatMap((from) =>
    moves.flatMap((move) => {
      const to = after(from, move)
      return to ? [{ from, move, to }] : []
    }),
  )
}

/** The moves that lead to one of these stages from another. */
export function movesTo(...goals: readonly Stage[]): Move[] {
  return moves.filter((one) =>
    transitions().some(({ from, move, to }) => move === one && to !== from && goals.includes(to)),
  )
}

const rowOf = {
  submit: 'review',
  propose_deletion: 'review',
  vote: 'vote',
  agree_high: 'vote',
  agree_low: 'vote',
  split: 'vote',
  split_back: 'vote',
  keep: 'vote',
  decide_high: 'vote',
  decide_low: 'vote',
  return: null,
  withdraw: null,
  recall: null,
  reopen: null,
} as const satisfies Record<Move, 'review' | 'vote' | null>

/** The moves that a review makes, or a vote: as many as there are rows of them. */
export function movesBy(row: 'review' | 'vote'): Move[] {
  return moves.filter((move) => rowOf[move] === row)
}

/** Acts that are recorded but move nothing, and so may happen at every stage. */
export const acts = [
  'save',
  'second_review',
  'promote',
  'assign',
  'release',
  'take_away',
  'plan',
  'comment',
  'reply',
  'resolve',
  'unresolve',
  'carry_over',
  'suggest',
  'specify',
  'ask_reopen',
  'decline_reopen',
  'revalidate',
] as const
export type Act = (typeof acts)[number]

/** Where a lead may put a second review in the place of the head: a round has begun, and its review is still to come. */
export const promotesAt: Stage = 'returned'

/** A round's first moves: each ends the round before and begins the next. */
export const roundBeginners = [
  'return',
  'split_back',
  'keep',
  'withdraw',
  'recall',
  'reopen',
] as const satisfies readonly Move[]
