const longest = 20

/** A file's name in little room: its beginning, and its end with the ending, for names often differ there. */
export function shortName(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= longest) return name
  return `${letters.slice(0, 10).join('')}…${letters.slice(-9).join('')}`
}
