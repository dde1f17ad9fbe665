/**
 * Revisions of a second review stand beside the line of heads and are numbered apart from it, so that no number tells of
 * the other review: from here on.
 */
export const besideFrom = 1_000_000

export function isBeside(number: number): boolean {
  return number > besideFrom
}

/** What a revision is called: its number, or B1, B2 … where it stands beside the others. */
export function revisionName(number: number): string {
  return isBeside(number) ? `B${number - besideFrom}` : `${number}`
}
