import './table.css'
import { useEffect, useMemo } from 'react'

import { encodingName } from '#client/viewers/encoding-name.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { useSourceText } from '#client/viewers/use-source-text.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { readTable } from './read-table.ts'
import { RowCount } from './row-count.tsx'
import { firstTable, ValueTable } from './value-table.tsx'

/** A file of comma- or tab-separated values. */
export default function TableDocument({ url, file, name, onReady, onFail }: FileViewerProps) {
  const kept = useKept(firstTable)
  const read = useSourceText({ url, file }, onFail)
  const table = useMemo(() => (read ? readTable(read.text) : null), [read])
  useEffect(() => {
    if (table) onReady()
  }, [table, onReady])
  if (!read || !table) return null
  const encoding = read.encoding === file.facts.codec ? '' : encodingName(read.encoding)
  return (
    <ValueTable
      head={table.head}
      rows={table.rows}
      label={name}
      kept={kept}
      bar={
        <>
          <RowCount rows={table.rows.length} columns={table.head.length} cut={table.cut} />
          {encoding && <span className="viewer-facts">{encoding}</span>}
        </>
      }
    />
  )
}
