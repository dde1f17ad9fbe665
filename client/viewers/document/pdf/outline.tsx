import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { pressOf } from '#client/viewers/key-box.tsx'

import { type Entry, rowsOf } from './outline-rows.ts'

/** The headings of a document as a tree: one stop for the keyboard, arrows move, Enter jumps. */
export function Outline({
  entries,
  onGo,
  onLeave,
}: {
  entries: readonly Entry[]
  onGo: (dest: string | unknown[]) => void
  onLeave: (url: string) => void
}) {
  const { t } = useTranslation('viewers')
  const id = useId()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState('0')
  const rows = rowsOf(entries, closed)
  const index = Math.max(
    0,
    rows.findIndex(({ path }) => path === at),
  )
  const row = rows[index]
  const move = (to: number) => setAt(rows[Math.min(rows.length - 1, Math.max(0, to))]?.path ?? '0')
  const toggle = (path: string) =>
    setClosed((now) => {
      const next = new Set(now)
      if (!next.delete(path)) next.add(path)
      return next
    })
  const open = ({ dest, url }: Entry) => {
    if (url) onLeave(url)
    else if (dest) onGo(dest)
  }
  return (
    <div
      className="pdf-side pdf-outline"
      role="tree"
      tabIndex={0}
      aria-label={t('document.outline')}
      aria-activedescendant={`${id}-${row?.path}`}
      onKeyDown={pressOf({
        ArrowDown: () => move(index + 1),
        ArrowUp: () => move(index - 1),
        Home: () => move(0),
        End: () => move(rows.length - 1),
        ArrowRight: () => (row?.open === false ? toggle(row.path) : move(index + 1)),
        ArrowLeft: () => (row?.open ? toggle(row.path) : setAt(row?.parent ?? at)),
        Enter: () => row && open(row.entry),
        ' ': () => row && open(row.entry),
      })}
    >
      {rows.map((each) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree takes the keys and has the focus
        <div
          key={each.path}
          id={`${id}-${each.path}`}
          role="treeitem"
          className="pdf-heading"
          aria-level={each.level}
          aria-selected={each === row}
          aria-expanded={each.open}
          style={{ paddingInlineStart: each.level * 12 - 8 }}
          dir="auto"
          onClick={() => {
            setAt(each.path)
            open(each.entry)
          }}
        >
          <Twist open={each.open} onClick={() => toggle(each.path)} />
          {each.entry.title || '…'}
        </div>
      ))}
    </div>
  )
}

function Twist({ open, onClick }: { open: boolean | undefined; onClick: () => void }) {
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- for the mouse only: arrow left and right do the same
    <span
      className="pdf-twist"
      onClick={(event) => {
        if (open === undefined) return
        event.stopPropagation()
        onClick()
      }}
    >
      {open !== undefined && <Icon size={14} aria-hidden />}
    </span>
  )
}
