import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { type Modality, modalities } from '#shared/media/modality.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Coverage, DomainCoverage } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'

interface DomainFigureProps {
  coverage: Coverage
  search: InstanceFilter
}

/** The table of the paper: what each domain has. */
export function DomainFigure({ coverage, search }: DomainFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const { taxonomy } = useProject()
  const levels = [
    ...new Set(coverage.domains.flatMap(({ difficulties }) => Object.keys(difficulties))),
  ]
  const nameOf = (level: string) =>
    level === 'none' ? t('domains.none') : readable(taxonomy.difficulties[level] ?? level)
  return (
    <Figure
      title={t('domains.title')}
      say={t('domains.say')}
      columns={[
        ...firstColumns(t, search),
        ...mediaColumns(t, search),
        ...levels
          .toSorted()
          .map((level) => difficultyColumn(level, { name: nameOf(level), search })),
      ]}
      rows={coverage.domains}
      keyOf={({ field, domain }) => `${field}/${domain}`}
      file="domains"
      show="table"
      paper
      bounded
      empty={t('domains.empty')}
    />
  )
}

type Words = TFunction<['figures', 'common']>

function firstColumns(t: Words, search: InstanceFilter): Column<DomainCoverage>[] {
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

function difficultyColumn(
  level: string,
  { name, search }: { name: string; search: InstanceFilter },
): Column<DomainCoverage> {
  return {
    name: `difficulty_${level}`,
    head: name,
    number: true,
    cell: ({ field, domain, difficulties }) =>
      level === 'none' ? (
        (difficulties[level] ?? 0).toLocaleString()
      ) : (
        <Counted
          count={difficulties[level] ?? 0}
          search={{ ...search, field, domain, difficulty: Number(level) }}
        />
      ),
    raw: ({ difficulties }) => difficulties[level] ?? 0,
  }
}
