import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { strataOf } from '#shared/audit/audit-plan.ts'
import type { AuditReport, StratumDrawn } from '#shared/audit/audit-view.ts'

import { useSayPlan } from './use-say-plan.ts'

type Row = StratumDrawn & { answered: number; defective: number }

/** What was found in each stratum. */
export function StrataFound({ report: { plan, result, strata } }: { report: AuditReport }) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const sayPlan = useSayPlan()
  const found = new Map(result?.strata.map((one) => [one.stratum, one]))
  const rows = strata.map((one): Row => {
    const { answered = 0, defective = 0 } = found.get(one.stratum) ?? {}
    return { ...one, answered, defective }
  })
  const counted = [
    'population',
    'eligible',
    'drawn',
    'passedOver',
    'answered',
    'defective',
  ] as const
  const columns: Column<Row>[] = [
    {
      name: 'stratum',
      head: t('strata.stratum'),
      cell: ({ stratum }) => sayPlan.stratum(strataOf(plan), stratum),
      raw: ({ stratum }) => stratum,
    },
    ...counted.map((name) => ({
      name,
      head: t(name === 'eligible' ? 'strata.eligibleOf' : `strata.${name}`),
      cell: (row: Row) => say.count(row[name]),
      raw: (row: Row) => row[name],
      number: true,
      wide: name === 'eligible' || name === 'passedOver',
    })),
  ]
  return (
    <Figure
      title={t('strata.title')}
      say={t('strata.saySmall')}
      columns={columns}
      rows={rows}
      keyOf={({ stratum }) => stratum}
      file="audit-strata"
      show="table"
      empty=""
    />
  )
}
