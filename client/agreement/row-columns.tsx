import type { TFunction } from 'i18next'

import type { Column } from '#client/charts/column.ts'
import type { Show } from '#client/charts/turn-button.tsx'
import type { AgreementRow, Dimension } from '#shared/view/agreement-view.ts'

import { CountCell } from './count-cell.tsx'
import { InstancesLink } from './instances-link.tsx'
import { measureColumn } from './measure-columns.tsx'
import { plotColumn } from './plot-column.tsx'
import { PrevalenceBar } from './prevalence-bar.tsx'
import type { Scale } from './scale.ts'
import { ValueMark } from './value-mark.tsx'

import classes from './agreement.module.css'

interface Asked {
  t: TFunction<'agreement'>
  by: Dimension
  show: Show
  scale: Scale
  nameOf: (by: Dimension, value: string) => string
}

/** The columns of the rows by a dimension. */
export function rowColumns({ t, by, show, scale, nameOf }: Asked): Column<AgreementRow>[] {
  const of = (measure: 'percent' | 'alpha' | 'fleiss' | 'ac1') =>
    measureColumn<AgreementRow>(measure, ({ figures }) => figures[measure], {
      t,
      show,
      wide: measure !== 'alpha',
    })
  return [
    {
      name: by,
      head: t(`by.${by}`),
      cell: ({ value, filter }) => (
        <InstancesLink filter={filter}>
          <ValueMark by={by} value={value} name={nameOf(by, value)} />
        </InstancesLink>
      ),
      raw: ({ value }) => value,
      order: ({ value }) => (by === 'week' || by === 'round' ? value : nameOf(by, value)),
    },
    plotColumn<AgreementRow>(scale, ({ figures: { alpha, ac1 } }) => ({
      dot: alpha,
      diamond: ac1,
    })),
    of('alpha'),
    { ...of('fleiss'), only: 'table' },
    of('ac1'),
    of('percent'),
    {
      name: 'prevalence',
      head: <span className={classes['prevalence']}>{t('prevalence')}</span>,
      only: 'table',
      cell: ({ figures }) => <PrevalenceBar prevalence={figures.prevalence} />,
    },
    {
      name: 'n',
      head: t('column.n'),
      help: { of: 'n', says: t('help.n') },
      number: true,
      cell: ({ figures }) => <CountCell n={figures.n} />,
      raw: ({ figures }) => figures.n,
      order: ({ figures }) => figures.n,
    },
    {
      name: 'instances',
      head: t('column.instances'),
      number: true,
      only: 'table',
      cell: ({ figures, filter }) => <InstancesLink filter={filter} count={figures.instances} />,
      raw: ({ figures }) => figures.instances,
      order: ({ figures }) => figures.instances,
    },
    {
      name: 'ratings',
      head: t('column.ratings'),
      number: true,
      only: 'table',
      cell: ({ figures }) => figures.ratings,
      raw: ({ figures }) => figures.ratings,
      order: ({ figures }) => figures.ratings,
    },
  ]
}
