import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { type AuditPlan, strataOf } from '#shared/audit/audit-plan.ts'
import type { AuditPreview } from '#shared/audit/audit-view.ts'
import type { PlanSearch } from '#shared/audit/plan-search.ts'

import { useSayPlan } from './use-say-plan.ts'

interface PlannedStrataProps {
  plan: AuditPlan
  preview: AuditPreview
  own: PlanSearch['own']
  set: (change: PlanSearch) => void
}

type Row = AuditPreview['strata'][number]

/** How a sample would be shared out; where the lead says so, by what stands in the table. */
export function PlannedStrata({ plan, preview, own = {}, set }: PlannedStrataProps) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const sayPlan = useSayPlan()
  const by = strataOf(plan)
  const writes = plan.kind === 'precision' && plan.allocation === 'own'
  const nameOf = ({ stratum }: Row) => sayPlan.stratum(by, stratum)
  const looks = (row: Row) => (
    <Looks
      name={nameOf(row)}
      most={row.eligible}
      value={own[row.stratum] ?? 0}
      set={(to) => set({ own: { ...own, [row.stratum]: to } })}
    />
  )
  const columns: Column<Row>[] = [
    { name: 'stratum', head: t('strata.stratum'), cell: nameOf, raw: (row) => row.stratum },
    {
      name: 'signed_off',
      head: t('strata.population'),
      cell: (row) => say.count(row.population),
      raw: (row) => row.population,
      number: true,
    },
    {
      name: 'eligible',
      head: t('strata.eligible'),
      cell: (row) => say.count(row.eligible),
      raw: (row) => row.eligible,
      number: true,
    },
    {
      name: 'drawn',
      head: t('strata.drawn'),
      cell: writes ? looks : (row) => say.count(row.drawn),
      raw: (row) => row.drawn,
      number: true,
    },
  ]
  return (
    <Figure
      title={t('strata.title')}
      say={t('strata.say')}
      columns={columns}
      rows={preview.strata}
      keyOf={(row) => row.stratum}
      file="audit-strata"
      show="table"
      empty={t('effect.none')}
    />
  )
}

interface LooksProps {
  name: string
  most: number
  value: number
  set: (to: number) => void
}

function Looks({ name, most, value, set }: LooksProps) {
  const { t } = useTranslation('audit')
  return (
    <NumberInput
      size="xs"
      w={88}
      ms="auto"
      aria-label={t('strata.looksIn', { stratum: name })}
      min={0}
      max={most}
      allowDecimal={false}
      value={value}
      onChange={(to) => set(Number(to))}
    />
  )
}
