import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { type Modality, modalities } from '#shared/media/modality.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Coverage, DomainCoverage } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'
import { placeColumns } from './place-columns.tsx'
import { useDifficultyColumns } from './use-difficulty-columns.tsx'

interface DomainFigureProps {
  coverage: Coverage
  search: InstanceFilter
}

/** The table of the paper: what each domain has. */
export function DomainFigure({ coverage, search }: DomainFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const levels = useDifficultyColumns(coverage.domains, ({ field, domain }) => ({
    ...search,
    field,
    domain,
  }))
  return (
    <Figure
      title={t('domains.title')}
      say={t('domains.say')}
      columns={[...firstColumns(t, search), ...mediaColumns(t, search), ...levels]}
      rows={coverage.domains}
      keyOf={({ field, domain }) => `${field}/${domain}`}
      file="domains"
      show="table"
      paper
      long
      empty={t('domains.empty')}
    />
  )
}

type Words = TFunction<['figures', 'common']>

function firstColumns(t: Words, search: InstanceFilter): Column<DomainCoverage>[] {
  return [
    ...placeColumns<DomainCoverage>(t),
    {
      name: 'instances',
      head: t('domains.instances'),
      number: true,
      cell: ({ field, domain, instances }) => (
        <Counted count={instances} search={{ ...search, field, domain }} />
      ),
      raw: ({ instances }) => instances,
    },
    {
      name: 'combinations',
      head: t('domains.combinations'),
      number: true,
      cell: ({ combinations }) => combinations.toLocaleString(),
      raw: ({ combinations }) => combinations,
    },
  ]
}

function mediaColumns(t: Words, search: InstanceFilter): Column<DomainCoverage>[] {
  const media = modalities.filter((modality) => modality !== 'text')
  const column = (side: 'input' | 'output', modality: Modality): Column<DomainCoverage> => ({
    name: `${side}_${modality}`,
    head: t(`domains.${side}`, { modality: t(`common:modality.${modality}`) }),
    number: true,
    cell: ({ field, domain, [side]: counts }) => (
      <Counted
        count={counts[modality] ?? 0}
        search={{ ...search, field, domain, [side]: modality }}
      />
    ),
    raw: ({ [side]: counts }) => counts[modality] ?? 0,
  })
  return (['input', 'output'] as const).flatMap((side) =>
    media.map((modality) => column(side, modality)),
  )
}
