import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { Counted } from './counted.tsx'

interface Levelled {
  difficulties: Record<string, number>
}

/** How many instances there are at each difficulty that any row has; what a row stands for finds its instances. */
export function useDifficultyColumns<Row extends Levelled>(
  rows: readonly Row[],
  searchOf: (row: Row) => InstanceFilter,
): Column<Row>[] {
  const { t } = useTranslation('figures')
  const { taxonomy } = useProject()
  const levels = new Set(rows.flatMap(({ difficulties }) => Object.keys(difficulties)))
  return [...levels].toSorted().map((level) => ({
    name: `difficulty_${level}`,
    head: level === 'none' ? t('domains.none') : readable(taxonomy.difficulties[level] ?? level),
    number: true,
    cell: (row) => {
      const difficulty: InstanceFilter['difficulty'] = level === 'none' ? level : Number(level)
      const search = { ...searchOf(row), difficulty }
      return <Counted count={row.difficulties[level] ?? 0} search={search} />
    },
    raw: ({ difficulties }) => difficulties[level] ?? 0,
  }))
}
