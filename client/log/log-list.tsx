import { Button } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import type { LogEntry } from '#shared/view/log-view.ts'

import { LogRow } from './log-row.tsx'

import classes from './log.module.css'

interface LogListProps {
  entries: readonly LogEntry[]
  hasMore: boolean
  loadMore: () => void
  names: Record<string, string>
}

const idOf = (index: number) => `event-${index}`

/** The events that are on the screen, of as many as were read. Arrows go from one to the next, Enter unfolds it. */
export function LogList({ entries, hasMore, loadMore, names }: LogListProps) {
  const { t } = useTranslation('log')
  const box = useRef<HTMLOListElement>(null)
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => (window.innerWidth < 720 ? 74 : 37),
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 12,
    scrollMargin: box.current?.offsetTop ?? 0,
    scrollPaddingStart: 64,
    scrollPaddingEnd: 24,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= entries.length - 10) loadMore()
  }, [last, entries.length, loadMore])

  const go = (to: number) => {
    const index = Math.max(0, Math.min(to, entries.length - 1))
    virtual.scrollToIndex(index)
    setActive(index)
    document.getElementById(idOf(index))?.focus({ preventScroll: true })
  }
  useCommands([
    { id: 'log-next', run: () => go(active + 1) },
    { id: 'log-previous', run: () => go(active - 1) },
  ])
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const isShown = shown.some(({ index }) => index === active)
  const reached = isShown
    ? active
    : (shown.find(({ start }) => start >= window.scrollY)?.index ?? 0)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from button to button */}
      <ol
        ref={box}
        aria-label={t('title')}
        className={classes['list']}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
          if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          go(active + by)
        }}
      >
        {shown.map((item) => {
          const entry = entries[item.index]
          if (!entry) return null
          return (
            <li
              key={entry.id}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={hasMore ? -1 : entries.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - virtual.options.scrollMargin}px)` }}
            >
              <LogRow
                id={idOf(item.index)}
                entry={entry}
                names={names}
                open={open.has(entry.id)}
                reachable={item.index === reached}
                toggle={() => toggle(entry.id)}
                onFocus={() => setActive(item.index)}
              />
            </li>
          )
        })}
      </ol>
      <p className={classes['end']}>
        {hasMore ? (
          <Button size="compact-sm" variant="subtle" onClick={loadMore}>
            {t('more')}
          </Button>
        ) : (
          t('end')
        )}
      </p>
    </>
  )
}
