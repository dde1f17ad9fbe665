import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { FigureTable } from '#client/charts/figure-table.tsx'
import { CombinationMark } from '#client/instance/combination-mark.tsx'
import { readable } from '#client/lib/readable.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Coverage, PairCoverage } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'

import classes from './figures.module.css'

interface CoverageMatrixProps {
  coverage: Coverage
  labelledBy: string
  searchOf: (pair: PairCoverage) => InstanceFilter
}

/** Domains downwards, combinations across, the darker the more. */
export function CoverageMatrix(props: CoverageMatrixProps) {
  const { t } = useTranslation('figures')
  return (
    <div className={classes['matrix']}>
      <FigureTable
        columns={columnsOf(t, props)}
        rows={linesOf(props.coverage)}
        keyOf={({ field, domain }) => `${field}/${domain}`}
        labelledBy={props.labelledBy}
        long
      />
    </div>
  )
}

interface Line {
  field: string
  domain: string
  /** In the order of the combinations. */
  pairs: readonly PairCoverage[]
}

function linesOf({ domains, combinations, pairs }: Coverage): Line[] {
  const wide = combinations.length
  return domains.map(({ field, domain }, i) => ({
    field,
    domain,
    pairs: pairs.slice(i * wide, (i + 1) * wide),
  }))
}

function columnsOf(
  t: TFunction<'figures'>,
  { coverage: { combinations, pairs }, searchOf }: CoverageMatrixProps,
): Column<Line>[] {
  const most = Math.max(1, ...pairs.map(({ instances }) => instances))
  return [
    { name: 'domain', head: t('domains.domain'), cell: ({ domain }) => readable(domain) },
    ...combinations.map(({ value: combination }, i): Column<Line> => ({
      name: combination,
      head: (
        <span className={classes['upright']}>
          <CombinationMark combination={combination} />
        </span>
      ),
      number: true,
      cell: ({ pairs: { [i]: pair } }) => pair && <Cell {...{ pair, most, searchOf }} />,
    })),
  ]
}

interface CellProps {
  pair: PairCoverage
  /** The largest number, for the colours. */
  most: number
  searchOf: (pair: PairCoverage) => InstanceFilter
}

function Cell({ pair, most, searchOf }: CellProps) {
  const { instances } = pair
  const shade = instances === 0 ? 0 : 8 + 52 * Math.sqrt(instances / most)
  return (
    <span
      className={classes['cell']}
      data-gap={instances === 0}
      style={{ background: `color-mix(in oklab, var(--accent) ${shade}%, transparent)` }}
    >
      <Counted count={instances} search={searchOf(pair)} />
    </span>
  )
}
