import { read as readBook, utils, type WorkSheet } from '@e965/xlsx'

import type { Sheet } from './office-content.ts'

const mostRows = 100_000
const mostColumns = 500
/** The most cells of a workbook, all sheets together. */
const mostCells = 2_000_000
const mostSheets = 100

/** The sheets of a workbook as their cells are shown: formulas as their results, dates as formatted. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const book = readBook(bytes, {
    type: 'array',
    dense: true,
    sheetRows: mostRows + 1,
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
  })
  let cells = mostCells
  return book.SheetNames.slice(0, mostSheets).map((name) => {
    const sheet = book.Sheets[name]
    const read = sheet ? rowsOf(sheet, cells) : { rows: [], columns: 0, cut: false }
    cells -= read.rows.length * read.columns
    return { name, ...read }
  })
}

function rowsOf(sheet: WorkSheet, cells: number): Omit<Sheet, 'name'> {
  const full = typeof sheet['!fullref'] === 'string' ? sheet['!fullref'] : sheet['!ref']
  if (!sheet['!ref'] || !full) return { rows: [], columns: 0, cut: false }
  const whole = utils.decode_range(full)
  const columns = Math.min(mostColumns, utils.decode_range(sheet['!ref']).e.c + 1)
  const filled = sheet['!data']?.length ?? 0
  const most = Math.min(filled, mostRows, Math.max(0, Math.floor(cells / columns)))
  const rows = utils.sheet_to_json<string[]>(sheet, {
    header: 1,
    raw: false,
    defval: '',
    blankrows: true,
    range: { s: { r: 0, c: 0 }, e: { r: Math.max(0, most - 1), c: columns - 1 } },
  })
  const cut = whole.e.c + 1 > columns || Math.min(filled, whole.e.r + 1) > most
  return { rows, columns, cut }
}
