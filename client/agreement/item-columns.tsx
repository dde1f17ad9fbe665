import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'

import type { Column } from '#client/charts/column.ts'
import type { Show } from '#client/charts/turn-button.tsx'
import type { Item } from '#shared/agreement/source.ts'
import type { ItemFigures } from '#shared/view/agreement-view.ts'

import { InstancesLink } from './instances-link.tsx'
import { measureColumn } from './measure-columns.tsx'
import type { Measure } from './measures.ts'
import { plotColumn } from './plot-column.tsx'
import { PrevalenceBar } from './prevalence-bar.tsx'
import type { Scale } from './scale.ts'

import classes from './agreement.module.css'

interface Asked {
  t: TFunction<readonly ['agreement', 'instance']>
  show: Show
  scale: Scale
  nameOf: (item: Item) => string
}

/** The columns of the items; the first chooses what the rest of the page is about. */
export function itemColumns({ t, show, scale, nameOf }: Asked): Column<ItemFigures>[] {
  const of = (measure: Measure) =>
    measureColumn<ItemFigures>(measure, ({ figures }) => figures[measure], {
      t,
      show,
      wide: measure !== 'alpha',
    })
  return [
    {
      name: 'item',
      head: t('item.label'),
      cell: ({ item }) => (
        <Link
          from="/projects/$slug/agreement"
          to="."
          search={(before) => ({ ...before, item: item === 'verdict' ? undefined : item })}
          activeOptions={{ exact: true, includeSearch: true }}
          replace
          resetScroll={false}
          className={classes['choice'] ?? ''}
        >
          {nameOf(item)}
        </Link>
      ),
      raw: ({ item }) => item,
    },
    plotColumn<ItemFigures>(scale, ({ figures: { alpha, ac1 } }) => ({ dot: alpha, diamond: ac1 })),
    of('alpha'),
    { ...of('fleiss'), only: 'table' },
    of('ac1'),
    of('percent'),
    {
      name: 'prevalence',
      head: <span className={classes['prevalence']}>{t('prevalence')}</span>,
      wide: true,
      cell: ({ figures }) => <PrevalenceBar prevalence={figures.prevalence} />,
    },
    {
      name: 'n',
      head: t('column.n'),
      number: true,
      cell: ({ figures, filter }) => <InstancesLink filter={filter} count={figures.instances} />,
      raw: ({ figures }) => figures.n,
    },
  ]
}
