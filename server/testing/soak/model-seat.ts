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

/** Free or abandoned. */
export function isVacant({ done, holder, expired }: ModelSeat): boolean {
  return !done && (holder === null || expired)
}

/** Vacant, and not kept for another. */
export function isOpen(one: ModelSeat, who: string): boolean {
  return isVacant(one) && (one.assignee === null || one.assignee === who)
}
