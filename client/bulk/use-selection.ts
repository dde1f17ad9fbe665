import { useState } from 'react'

import type { BulkWhich } from '#shared/bulk/bulk.ts'
import type { InstanceFilter, InstanceRow } from '#shared/view/instance-view.ts'

interface Chosen {
  /** The filter that this is a choice among: another one begins with none chosen. */
  of: string
  /** All that match are chosen but for `keys`; otherwise `keys` are. */
  all: boolean
  keys: ReadonlySet<string>
  /** Where the last choice was made: a range begins there. */
  from: number | null
}

export interface Selection {
  count: number
  all: boolean
  which: BulkWhich
  has: (key: string) => boolean
  /** Chooses or leaves the row at a place; with `range`, chooses all rows from the last choice to it. */
  toggle: (place: number, range?: boolean) => void
  chooseAll: () => void
  chooseNone: () => void
}

/** Which rows of the list are chosen. */
export function useSelection(
  filter: InstanceFilter,
  { rows, total }: { rows: readonly InstanceRow[]; total: number },
): Selection {
  const of = JSON.stringify(filter)
  const none: Chosen = { of, all: false, keys: new Set(), from: null }
  const [kept, setKept] = useState(none)
  const present = (before: Chosen) => (before.of === of ? before : none)
  const { all, keys } = present(kept)

  const toggle = (place: number, range = false) =>
    setKept((before) => toggled(present(before), rows, { place, range }))
  return {
    count: all ? Math.max(0, total - keys.size) : keys.size,
    all: all && keys.size === 0,
    which: all ? { filter, except: [...keys] } : { keys: [...keys] },
    has: (key) => keys.has(key) !== all,
    toggle,
    chooseAll: () => setKept({ ...none, all: true }),
    chooseNone: () => setKept(none),
  }
}

function toggled(
  chosen: Chosen,
  rows: readonly InstanceRow[],
  { place, range }: { place: number; range: boolean },
): Chosen {
  const row = rows[place]
  if (!row) return chosen
  const { all, from } = chosen
  const keys = new Set(chosen.keys)
  if (range && from !== null) {
    for (const { key } of rows.slice(Math.min(from, place), Math.max(from, place) + 1))
      if (all) keys.delete(key)
      else keys.add(key)
    return { ...chosen, keys }
  }
  if (!keys.delete(row.key)) keys.add(row.key)
  return { ...chosen, keys, from: place }
}
