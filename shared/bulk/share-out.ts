/** Work to be shared out: how many different people it needs, and who may do it. */
export interface Portion {
  id: string
  seats: number
  able: readonly string[]
}

/**
 * Gives each portion, in order, to whoever of those who may has got least so far; whoever stands first in `people` wins a
 * tie. Where everybody may do everything that is one after the other in turn. The same input has the same answer.
 */
export function shareOut(
  portions: readonly Portion[],
  people: readonly string[],
): Map<string, string[]> {
  const got = new Map(people.map((person) => [person, 0]))
  return new Map(
    portions.map(({ id, seats, able }) => {
      const candidates = people.filter((person) => able.includes(person))
      const chosen = candidates
        .toSorted((a, b) => (got.get(a) ?? 0) - (got.get(b) ?? 0))
        .slice(0, seats)
      for (const person of chosen) got.set(person, (got.get(person) ?? 0) + 1)
      return [id, chosen]
    }),
  )
}
