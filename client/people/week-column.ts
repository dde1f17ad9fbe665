import type { TFunction } from 'i18next'

import type { Column } from '#client/charts/column.ts'

/** The column that names the week of a row. */
export function weekColumn<Row extends { week: string }>(
  t: TFunction<'peopleFigures'>,
  weekName: (week: string) => string,
): Column<Row> {
  return {
    name: 'week',
    head: t('weeks.week'),
    cell: ({ week }) => weekName(week),
    raw: ({ week }) => week,
  }
}
