/** The longest text that is laid out anew, in characters, and how deep it may be nested. */
const most = 2_000_000
const deepest = 200
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s"[\]{},:]+/g

/** JSON with line breaks and indents, its numbers and strings letter for letter; null where it is no JSON, too long or too deep. */
export function prettyJson(text: string): string | null {
  if (text.length > most || !isJson(text)) return null
  const tokens = text.match(token) ?? []
  const out: string[] = []
  let depth = 0
  for (const [i, one] of tokens.entries()) {
    const opened = tokens[i - 1] === '{' || tokens[i - 1] === '['
    const closes = one === '}' || one === ']'
    if (closes) depth--
    if (opened !== closes) out.push(line(depth))
    out.push(one === ':' ? ': ' : one)
    if (one === ',') out.push(line(depth))
    if (one === '{' || one === '[') depth++
    if (depth > deepest) return null
  }
  return out.join('')
}

const line = (depth: number) => `\n${'  '.repeat(depth)}`

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
