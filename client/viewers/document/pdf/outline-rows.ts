/** One heading of a document's outline, as PDF.js gives it. */
export interface Entry {
  title: string
  dest: string | unknown[] | null
  url: string | null
  items: readonly Entry[]
}

export interface Row {
  entry: Entry
  /** The place in the tree: `0`, `0.2`. */
  path: string
  parent: string | null
  level: number
  /** Whether its children are shown; undefined where it has none. */
  open: boolean | undefined
}

const deepest = 12
const most = 5000

/** The headings that are shown, in order; those under a closed one are not. */
export function rowsOf(entries: readonly Entry[], closed: ReadonlySet<string>): Row[] {
  const rows: Row[] = []
  const add = (list: readonly Entry[], parent: string | null, level: number) => {
    for (const [i, entry] of list.entries()) {
      if (rows.length >= most) return
      const path = parent === null ? String(i) : `${parent}.${i}`
      const open = entry.items.length > 0 && level < deepest ? !closed.has(path) : undefined
      rows.push({ entry, path, parent, level, open })
      if (open) add(entry.items, path, level + 1)
    }
  }
  add(entries, null, 1)
  return rows
}
