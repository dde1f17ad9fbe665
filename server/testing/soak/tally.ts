/** How often what was tried, and what came of it: to show that a run saw something. */
export interface Tally {
  deeds: number
  crashes: number
  ends: number
  done: Record<string, number>
  refused: Record<string, number>
}

export function noTally(): Tally {
  return { deeds: 0, crashes: 0, ends: 0, done: {}, refused: {} }
}

export function note(tally: Tally, act: string, refusal: string | null): void {
  const of = refusal === null ? tally.done : tally.refused
  of[act] = (of[act] ?? 0) + 1
}
