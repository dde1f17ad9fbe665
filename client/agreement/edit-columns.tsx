import type { TFunction } from 'i18next'

import type { Column } from '#client/charts/column.ts'
import type { EditFigures } from '#shared/view/agreement-view.ts'

import { CoefficientCell } from './coefficient-cell.tsx'
import { EstimateCell } from './estimate-cell.tsx'
import { InstancesLink } from './instances-link.tsx'
import { valueOf } from './measures.ts'

/** The columns of the texts that two reviewers edited. */
export function editColumns(t: TFunction<readonly ['agreement', 'common']>): Column<EditFigures>[] {
  const likeness = (name: 'similarity' | 'chrf'): Column<EditFigures> => ({
    name,
    head: t(`edits.${name}`),
    help: { of: t(`edits.${name}`), says: t(`help.${name}`) },
    number: true,
    cell: (row) => <EstimateCell estimate={row[name]} isShare={false} whole={row.n > 0} />,
    raw: (row) => valueOf(row[name]),
  })
  return [
    {
      name: 'side',
      head: t('edits.text'),
      cell: ({ side }) => t(`common:side.${side}`),
      raw: ({ side }) => side,
    },
    likeness('similarity'),
    {
      name: 'median',
      head: t('edits.median'),
      number: true,
      wide: true,
      cell: ({ spread }) => <CoefficientCell value={spread.median} />,
      raw: ({ spread }) => spread.median,
    },
    likeness('chrf'),
    {
      name: 'both',
      head: t('edits.both'),
      number: true,
      cell: ({ both }) => both,
      raw: ({ both }) => both,
    },
    {
      name: 'n',
      head: t('column.n'),
      number: true,
      cell: ({ n, filter }) => (n === 0 ? 0 : <InstancesLink filter={filter} count={n} />),
      raw: ({ n }) => n,
    },
  ]
}
