import { useTranslation } from 'react-i18next'

import type { Comparable } from './comparables.ts'

/** Chooses what a text is laid beside; absent where there is nothing to compare it with. */
export function CompareSelect({
  comparables,
  value,
  onChange,
}: {
  comparables: readonly Comparable[]
  value: string | null
  onChange: (id: string | null) => void
}) {
  const { t } = useTranslation('viewers')
  if (comparables.length === 0) return null
  return (
    <select
      aria-label={t('code.compare')}
      title={t('code.compare')}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">{value === null ? t('code.compare') : t('code.uncompare')}</option>
      {comparables.map(({ id, imported, name, tag }) => (
        <option key={id} value={id}>
          {imported ? t('code.imported') : [tag, name].filter(Boolean).join(' · ')}
        </option>
      ))}
    </select>
  )
}
