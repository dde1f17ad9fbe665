import type { Range } from './code-points.ts'

const lineEnds = /\r\n|\r|\n/g

/** The number of the line, from 1, that holds an offset in UTF-16 units. */
export function lineAt(text: string, unit: number): number {
  return (text.slice(0, unit).match(lineEnds)?.length ?? 0) + 1
}

/** From the first sign of one line to the last of another (UTF-16 units), without the line end. */
export function unitsOfLines(
  text: string,
  { first, last }: { first: number; last: number },
): Range {
  const ends = Array.from(text.matchAll(lineEnds))
  const before = ends[first - 2]
  const start = before ? before.index + before[0].length : first === 1 ? 0 : text.length
  return { start, end: Math.max(start, ends[last - 1]?.index ?? text.length) }
}
