import '#client/viewers/document/table/table.css'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { columnName } from '#client/viewers/document/table/column-widths.ts'
import { RowCount } from '#client/viewers/document/table/row-count.tsx'
import type { Cell } from '#client/viewers/document/table/use-cell-search.ts'
import { firstTable, ValueTable } from '#client/viewers/document/table/value-table.tsx'
import { useKept } from '#client/viewers/levels/kept-state.ts'

import type { Sheet } from './office-content.ts'

const first = { ...firstTable, sheet: 0 }

/** The sheets of a workbook, one at a time. */
export function Sheets({ sheets, name }: { sheets: readonly Sheet[]; name: string }) {
  const { t } = useTranslation('viewers')
  const kept = useKept(first)
  const [chosen, setChosen] = useState(() => kept.read().sheet)
  const sheet = sheets[chosen] ?? sheets[0]
  const head = useMemo(
    () => Array.from({ length: sheet?.columns ?? 0 }, (_, column) => columnName(column)),
    [sheet],
  )
  const choose = (index: number) => {
    setChosen(index)
    kept.keep({ sheet: index, at: firstTable.at })
  }
  const book = {
    sheet: chosen + 1,
    go: (next: number, at: Cell) => {
      setChosen(next - 1)
      kept.keep({ sheet: next - 1, at })
    },
  }
  if (!sheet) return <p className="viewer-note">{t('document.office.noWords')}</p>
  return (
    <ValueTable
      key={chosen}
      {...{ head, kept }}
      rows={sheet.rows}
      label={`${name}, ${sheet.name}`}
      book={book}
      bar={
        <>
          <nav className="office-tabs" aria-label={t('document.office.sheets')}>
            {sheets.map((each, i) => (
              <button
                key={i}
                type="button"
                className="viewer-tool"
                aria-pressed={each === sheet}
                onClick={() => choose(i)}
              >
                {each.name}
              </button>
            ))}
          </nav>
          <RowCount rows={sheet.rows.length} columns={sheet.columns} cut={sheet.cut} />
        </>
      }
    />
  )
}
