/** One seat as people know it: whose it is, for whom it is kept, and whether its lease ran out or was only taken ahead. */
export interface ModelSeat {
  holder: string | null
  assignee: string | null
  done: boolean
  expired: boolean
  ahead: boolean
}

export function seat(): ModelSeat {
  return { holder: null, assignee: null, done: false, expired: false, ahead: false }
}

/** Free, abandoned, or only taken ahead. */
export function isVacant({ ahead, done, holder, expired }: ModelSeat): boolean {
  return !done && (holder === null || expired || ahead)
}

/** What another has ready: it goes to whoever wants to begin, not to whoever only looks ahead. */
export function isReady({ ahead, holder, expired }: ModelSeat): boolean {
  return ahead && holder !== null && !expired
}

/** Vacant, and not kept for another. */
export function isOpen(one: ModelSeat, who: string): boolean {
  return isVacant(one) && (one.assignee === null || one.assignee === who)
}

/** Somebody works in it, or left it without a word. */
export function isBegun({ ahead, done, holder }: ModelSeat): boolean {
  return holder !== null && !done && !ahead
}

/** What was only taken ahead is where it was. */
export function giveBack(one: ModelSeat, who: string): void {
  if (one.holder === who && one.ahead && !one.done) one.holder = null
}
