import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Keys } from '#client/viewers/key-box.tsx'

import { PartRow } from './part-row.tsx'
import { allBut, isHidden, type Part, type Row, rowsOf } from './part-tree.ts'

interface Asked {
  parts: readonly Part[]
  hidden: readonly string[]
  onHide: (hidden: readonly string[]) => void
}

/** The parts of a model as a tree: one stop for the keyboard, arrows inside, Space hides and S shows a part alone. */
export function PartList({ parts, hidden, onHide }: Asked) {
  const { t } = useTranslation('viewers')
  const id = useId()
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(parts.map(({ path }) => path)),
  )
  const [at, setAt] = useState(0)
  const rows = rowsOf(parts, open)
  const current = Math.min(at, rows.length - 1)

  const go = (to: number) => {
    const next = Math.min(Math.max(0, to), rows.length - 1)
    setAt(next)
    document.getElementById(`${id}${next}`)?.focus()
  }
  const setOpened = (path: string, opened: boolean) => {
    const next = new Set(open)
    if (opened) next.add(path)
    else next.delete(path)
    setOpen(next)
  }
  const toggle = ({ path }: Part) =>
    onHide(hidden.includes(path) ? hidden.filter((one) => one !== path) : [...hidden, path])
  const solo = ({ path }: Part) => {
    const others = allBut(parts, path)
    const isAlone = others.length === hidden.length && others.every((one) => hidden.includes(one))
    onHide(isAlone ? [] : others)
  }
  const keysOf = ({ part, level }: Row, i: number): Keys => {
    const holds = part.parts.length > 0
    const isOpen = open.has(part.path)
    return {
      ArrowDown: () => go(i + 1),
      ArrowUp: () => go(i - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => (holds && !isOpen ? setOpened(part.path, true) : go(i + 1)),
      ArrowLeft: () =>
        holds && isOpen
          ? setOpened(part.path, false)
          : go(rows.slice(0, i).findLastIndex((row) => row.level < level)),
      ' ': () => toggle(part),
      s: () => solo(part),
    }
  }
  return (
    <div role="tree" aria-label={t('threeD.parts')} className="three-d-tree">
      {rows.map((row, i) => (
        <PartRow
          key={row.part.path}
          id={`${id}${i}`}
          row={row}
          isOpen={open.has(row.part.path)}
          isOut={isHidden(row.part.path, hidden)}
          isCurrent={i === current}
          keys={keysOf(row, i)}
          onFocus={() => setAt(i)}
          onToggle={() => toggle(row.part)}
          onSolo={() => solo(row.part)}
        />
      ))}
    </div>
  )
}
