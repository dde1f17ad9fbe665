const sampled = 200
const narrowest = 56
const widest = 320
const letter = 7.5
const padding = 18
/** Characters that take the room of two. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu

/** How wide each column is, in pixels, guessed from its head and its first rows. */
export function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): number[] {
  return head.map((name, column) => {
    let most = lengthOf(name)
    for (const row of rows.slice(0, sampled)) most = Math.max(most, lengthOf(row[column] ?? ''))
    return Math.round(Math.min(widest, Math.max(narrowest, most * letter + padding)))
  })
}

function lengthOf(cell: string): number {
  const seen = cell.slice(0, 60)
  return seen.length + (seen.match(wide)?.length ?? 0)
}

/** The name of a column in a workbook: A, B … Z, AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** The beginning of a text that is too long to be shown whole. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
