/** Threads whose marks stand at one line, and how far below the top of their text (pixels). */
export interface MarkGroup<T> {
  top: number
  threads: T[]
}

const size = 26

/** Puts marks that would lie on one another together; each stands where the first of it belongs. */
export function groupByLine<T>(marks: readonly { thread: T; top: number }[]): MarkGroup<T>[] {
  const groups: MarkGroup<T>[] = []
  for (const { thread, top } of marks.toSorted((a, b) => a.top - b.top)) {
    const last = groups.at(-1)
    if (last && top - last.top < size) last.threads.push(thread)
    else groups.push({ top, threads: [thread] })
  }
  return groups
}
