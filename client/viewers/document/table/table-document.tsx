import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import { useSourceText } from '#client/viewers/use-source-text.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import { Tools } from '#client/viewers/viewer-tools.tsx'

import { readTable } from './read-table.ts'

const rowHeight = 27

/** A table of values; only the rows near the eye are in the page. */
export default function TableDocument({ url, file, name, onReady, onFail }: FileViewerProps) {
  const { t, i18n } = useTranslation('viewers')
  const scroll = useRef<HTMLDivElement>(null)
  const read = useSourceText({ url, file }, onFail)
  const table = useMemo(() => (read ? readTable(read.text) : null), [read])
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is passed on or memoized
  const rows = useVirtualizer({
    count: table?.rows.length ?? 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  })
  useEffect(() => {
    if (table) onReady()
  }, [table, onReady])

  const shown = rows.getVirtualItems()
  const above = shown[0]?.start ?? 0
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  const columns = table?.head.length ?? 0
  return (
    <div className="viewer-fill">
      <Tools>
        {table && (
          <span className="viewer-facts">
            {t('document.rows', {
              count: table.rows.length,
              n: table.rows.length.toLocaleString(i18n.language),
            })}
            {read && read.encoding !== file.facts.codec && ` · ${read.encoding}`}
          </span>
        )}
      </Tools>
      <ScrollBox ref={scroll} label={t('document.table', { name })}>
        {table && (
          <table className="document-table" aria-rowcount={table.rows.length + 1}>
            <thead>
              <tr>
                {table.head.map((cell, column) => (
                  <th key={column} scope="col" dir="auto">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Gap height={above} columns={columns} />
              {shown.map(({ index }) => (
                <tr key={index} aria-rowindex={index + 2}>
                  {Array.from({ length: columns }, (_, column) => (
                    <td key={column} dir="auto">
                      {table.rows[index]?.[column]}
                    </td>
                  ))}
                </tr>
              ))}
              <Gap height={below} columns={columns} />
            </tbody>
          </table>
        )}
      </ScrollBox>
    </div>
  )
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr role="presentation" style={{ height }}>
      <td colSpan={columns} aria-label="…" style={{ padding: 0, border: 0 }} />
    </tr>
  )
}
