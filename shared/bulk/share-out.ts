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
      const may = new Set(able)
      const chosen: string[] = []
      while (chosen.length < seats) {
        const person = leastOf(people, got, may)
        if (person === undefined) break
        may.delete(person)
        chosen.push(person)
      }
      for (const person of chosen) got.set(person, (got.get(person) ?? 0) + 1)
      return [id, chosen]
    }),
  )
}

/** The first of those who have got least. A sort of all for each portion would be felt with hundreds of people. */
function leastOf(
  people: readonly string[],
  got: ReadonlyMap<string, number>,
  may: ReadonlySet<string>,
): string | undefined {
  let least: string | undefined
  let fewest = Infinity
  for (const person of people) {
    const has = got.get(person) ?? 0
    if (has >= fewest || !may.has(person)) continue
    least = person
    fewest = has
  }
  return least
}
