export interface Person {
  id: string
  name: string
}

/** The name that is being written at the cursor: `@` at the beginning of a word, and what follows it so far. */
export function nameAt(text: string, cursor: number): { start: number; written: string } | null {
  const found = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(text.slice(0, cursor))
  if (!found) return null
  const written = found[1] ?? ''
  return { start: cursor - written.length - 1, written }
}

/** The people whose names, or a word of theirs, begin as it is written; accents and capitals aside. */
export function peopleFor(written: string, people: readonly Person[]): Person[] {
  const wanted = plain(written)
  return people
    .filter(({ name }) => {
      const whole = plain(name)
      return whole.startsWith(wanted) || whole.split(/\s+/).some((word) => word.startsWith(wanted))
    })
    .slice(0, 8)
}

/** Those whom a text addresses: `@` and the whole name. */
export function addressedIn(text: string, people: readonly Person[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
}
