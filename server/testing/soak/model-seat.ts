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

export function keepSeat(one: ModelSeat, whom: string | null): void {
  if (one.ahead && one.holder !== whom) one.holder = null
  one.assignee = whom
}

export function takeAway(one: ModelSeat): void {
  one.holder = null
  one.assignee = null
}

/** Keeps the seat that the server chose, unless the person has one; for nobody, all that are vacant. */
export function keepOneOf(seats: readonly ModelSeat[], whom: string | null, chosen: number): void {
  const vacant = seats.filter(isVacant)
  if (whom === null) {
    for (const one of vacant) keepSeat(one, null)
    return
  }
  if (seats.some((one) => one.holder === whom && !one.done)) return
  if (vacant.some(({ assignee }) => assignee === whom)) return
  const found = seats[chosen - 1]
  if (!found || !isVacant(found)) throw new Error('The server kept a seat that was not vacant')
  keepSeat(found, whom)
}
