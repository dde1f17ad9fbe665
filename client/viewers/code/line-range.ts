/** Lines of a medium, counted from 1, both ends included. */
export interface LineRange {
  tag: string
  from: number
  to: number
}

/** The part of an address that names lines: `#code1:L10-L20`, or `#code1:L10` for one. */
export function writeRange({ tag, from, to }: LineRange): string {
  return from === to ? `#${tag}:L${from}` : `#${tag}:L${from}-L${to}`
}

/** The lines that an address names, or null where it names none. */
export function readRange(hash: string): LineRange | null {
  const found = /^#([a-zA-Z]+[1-9]\d*):L([1-9]\d{0,7})(?:-L?([1-9]\d{0,7}))?$/.exec(hash)
  if (!found) return null
  const [, tag = '', first, last = first] = found
  const ends = [Number(first), Number(last)]
  return { tag, from: Math.min(...ends), to: Math.max(...ends) }
}
