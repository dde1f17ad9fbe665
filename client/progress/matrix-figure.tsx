import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { CombinationMark } from '#client/instance/combination-mark.tsx'
import { readable } from '#client/lib/readable.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Coverage } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'

import classes from './figures.module.css'

interface MatrixFigureProps {
  coverage: Coverage
  show: Show
  search: InstanceFilter
}

interface Line {
  field: string
  domain: string
  counts: readonly number[]
}

/** Which combinations each domain has, and which it lacks. */
export function MatrixFigure({ coverage, show, search }: MatrixFigureProps) {
  const { t } = useTranslation('figures')
  const { domains, combinations, cells } = coverage
  const lines = domains.map(({ field, domain }, i) => ({ field, domain, counts: cells[i] ?? [] }))
  const gaps = cells.flat().filter((count) => count === 0).length
  const most = Math.max(1, ...cells.flat())
  return (
    <div className={classes['matrix']}>
      <Figure
        title={t('matrix.title')}
        say={t('matrix.say', {
          domains: domains.length,
          combinations: combinations.length,
          count: gaps,
        })}
        columns={columnsOf(t, { coverage, search, most: show === 'chart' ? most : null })}
        rows={lines}
        keyOf={({ field, domain }) => `${field}/${domain}`}
        file="domains-by-combinations"
        show={show}
        bounded
        paper
        empty={t('domains.empty')}
      />
    </div>
  )
}

interface Told {
  coverage: Coverage
  search: InstanceFilter
  /** The largest number, for the colours of the chart. */
  most: number | null
}

function columnsOf(t: TFunction<'figures'>, { coverage, search, most }: Told): Column<Line>[] {
  return [
    {
      name: 'domain',
      head: t('domains.domain'),
      cell: ({ domain }) => readable(domain),
      raw: ({ domain }) => domain,
    },
    ...coverage.combinations.map(({ value: combination }, i): Column<Line> => ({
      name: combination,
      head: (
        <span className={classes['upright']}>
          <CombinationMark combination={combination} />
        </span>
      ),
      number: true,
      cell: ({ field, domain, counts }) => {
        const count = counts[i] ?? 0
        const shade = most === null || count === 0 ? 0 : 8 + 52 * Math.sqrt(count / most)
        return (
          <span
            className={classes['cell']}
            data-gap={count === 0}
            style={{ background: `color-mix(in oklab, var(--accent) ${shade}%, transparent)` }}
          >
            <Counted count={count} search={{ ...search, field, domain, combination }} />
          </span>
        )
      },
      raw: ({ counts }) => counts[i] ?? 0,
    })),
  ]
}
