import Papa from 'papaparse'

export interface Table {
  head: string[]
  rows: string[][]
  separator: string
  /** Whether rows were left out at the end, or columns. */
  cut: boolean
}

/** The most rows of a table; a browser cannot scroll through many more. */
const most = 1_000_000
const mostColumns = 1000

/** Reads comma-, semicolon-, tab- or pipe-separated values; the separator is guessed from the text, quotes kept whole. */
export function readTable(text: string): Table {
  const { data, meta } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
    preview: most + 1,
  })
  const [head = [], ...rows] = data
  const width = Math.max(head.length, ...rows.slice(0, 1000).map((row) => row.length))
  const names = Array.from({ length: Math.min(width, mostColumns) }, (_, i) => head[i] ?? '')
  const cut = meta.truncated || width > mostColumns
  return { head: names, rows, separator: meta.delimiter, cut }
}
