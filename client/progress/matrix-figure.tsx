import type { TFunction } from 'i18next'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { CombinationMark } from '#client/instance/combination-mark.tsx'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Coverage, PairCoverage } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'
import { CoverageMatrix } from './coverage-matrix.tsx'
import { placeColumns } from './place-columns.tsx'
import { useDifficultyColumns } from './use-difficulty-columns.tsx'

interface MatrixFigureProps {
  coverage: Coverage
  show: Show
  search: InstanceFilter
}

/** Which combinations each domain has, and which it lacks; as a table also how difficult they are. */
export function MatrixFigure({ coverage, show, search }: MatrixFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const id = useId()
  const { domains, combinations, pairs } = coverage
  const searchOf = ({ field, domain, combination }: PairCoverage) => ({
    ...search,
    field,
    domain,
    combination,
  })
  const levels = useDifficultyColumns(pairs, searchOf)
  const gaps = pairs.filter(({ instances }) => instances === 0).length
  const told = { domains: domains.length, combinations: combinations.length, count: gaps }
  return (
    <Figure
      title={t('matrix.title')}
      say={
        <>
          <span id={id}>{t('matrix.say', told)}</span> {t(`matrix.${show}`)}
        </>
      }
      columns={columnsOf(t, { levels, searchOf })}
      rows={mostFirst(coverage)}
      keyOf={({ field, domain, combination }) => `${field}/${domain} ${combination}`}
      isQuiet={({ instances }) => instances === 0}
      file="domains-by-combinations"
      show={show}
      chart={<CoverageMatrix coverage={coverage} labelledBy={id} searchOf={searchOf} />}
      long
      paper
      empty={t('domains.empty')}
    />
  )
}

/** Domain by domain as they come, and within each the gaps last. */
function mostFirst({ pairs }: Coverage): PairCoverage[] {
  const groups = Map.groupBy(pairs, ({ field, domain }) => JSON.stringify([field, domain]))
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => b.instances - a.instances),
  )
}

interface Told {
  levels: readonly Column<PairCoverage>[]
  searchOf: (pair: PairCoverage) => InstanceFilter
}

function columnsOf(
  t: TFunction<['figures', 'common']>,
  { levels, searchOf }: Told,
): Column<PairCoverage>[] {
  return [
    ...placeColumns<PairCoverage>(t),
    {
      name: 'combination',
      head: t('matrix.combination'),
      cell: ({ combination }) => <CombinationMark combination={combination} />,
      raw: ({ combination }) => combination,
    },
    ...levels,
    {
      name: 'instances',
      head: t('matrix.sum'),
      number: true,
      cell: (pair) => <Counted count={pair.instances} search={searchOf(pair)} />,
      raw: ({ instances }) => instances,
    },
  ]
}
