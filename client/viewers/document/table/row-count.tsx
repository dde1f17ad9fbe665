import { useTranslation } from 'react-i18next'

export function RowCount({ rows, columns }: { rows: number; columns: number }) {
  const { t, i18n } = useTranslation('viewers')
  const n = (value: number) => value.toLocaleString(i18n.language)
  return (
    <span className="viewer-facts">
      {t('document.rows', { count: rows, n: n(rows) })}
      {' · '}
      {t('document.columns', { count: columns, n: n(columns) })}
    </span>
  )
}
