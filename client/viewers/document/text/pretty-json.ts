import { applyEdits, format, parse, type ParseError } from 'jsonc-parser'

/** The longest text that is laid out anew, in characters. */
const most = 2_000_000

/** JSON with line breaks and indents, its numbers and strings letter for letter; null where it is no JSON or too long. */
export function prettyJson(text: string): string | null {
  if (text.length > most) return null
  const errors: ParseError[] = []
  parse(text, errors, { allowTrailingComma: false, disallowComments: true })
  if (errors.length > 0) return null
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }))
}
