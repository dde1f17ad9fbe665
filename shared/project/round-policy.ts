import type { Policy } from './policy.ts'

/** The choices that decide a round: they stay, until it ends, as they were when it was handed to the checkers. */
export const roundChoices = [
  'votes',
  'tieBreak',
  'returns',
  'viewedFirst',
  'hideReviewer',
  'tieBreakSeesReasons',
  'leadsBlind',
  'checkerNames',
  'verdicts',
] as const satisfies (keyof Policy)[]

/**
 * What holds for a round that was handed over under `kept`, while the project's policy is `present`. The hours of work, the
 * rules and the words for reasons are the project's, and so always the present ones.
 */
export function policyOfRound(present: Policy, kept: Policy | null): Policy {
  if (!kept) return present
  const bound = Object.fromEntries(roundChoices.map((choice) => [choice, kept[choice]]))
  return { ...present, ...(bound as Pick<Policy, (typeof roundChoices)[number]>) }
}
