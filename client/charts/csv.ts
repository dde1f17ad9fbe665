import Papa from 'papaparse'

/** A value as a spreadsheet gets it: whole, in no language; nothing where there is none. */
export type Raw = string | number | boolean | null

/**
 * A table as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read it as UTF-8. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly Raw[])[]): string {
  const table = { fields: [...head], data: rows.map((row) => [...row]) }
  return `\uFEFF${Papa.unparse(table, { escapeFormulae: true })}\r\n`
}
