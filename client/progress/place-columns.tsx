import type { TFunction } from 'i18next'

import type { Column } from '#client/charts/column.ts'
import { readable } from '#client/lib/readable.ts'

/** The domain that names a row, and its field. */
export function placeColumns<Row extends { field: string; domain: string }>(
  t: TFunction<['figures', 'common']>,
): Column<Row>[] {
  return [
    {
      name: 'domain',
      head: t('domains.domain'),
      cell: ({ domain }) => readable(domain),
      raw: ({ domain }) => domain,
    },
    {
      name: 'field',
      head: t('domains.field'),
      cell: ({ field }) => readable(field),
      raw: ({ field }) => field,
      wide: true,
    },
  ]
}
