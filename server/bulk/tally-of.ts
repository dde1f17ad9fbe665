/** How often each stands in a list, the most frequent first. */
export function tallyOf(all: readonly string[]): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const code of all) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}
