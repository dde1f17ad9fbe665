import { useTranslation } from 'react-i18next'

/** How large a table is, and whether it is shown whole. */
export function RowCount({ rows, columns, cut }: { rows: number; columns: number; cut: boolean }) {
  const { t, i18n } = useTranslation('viewers')
  const n = (value: number) => value.toLocaleString(i18n.language)
  const said = [
    t('document.rows', { count: rows, n: n(rows) }),
    t('document.columns', { count: columns, n: n(columns) }),
    cut && t('document.cutRows'),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <span className="viewer-facts" title={said}>
      {said}
    </span>
  )
}
