import { NumberInput, Radio, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Allocation, StrataBy } from '#shared/audit/audit-plan.ts'
import { filledIn, type PlanSearch } from '#shared/audit/plan-search.ts'

import classes from './audit.module.css'

interface PlanFormProps {
  search: PlanSearch
  set: (change: PlanSearch) => void
}

const kinds = ['precision', 'two_point', 'zero', 'sequential'] as const
const shares = {
  precision: ['expected', 'within'],
  two_point: ['good', 'goodRisk', 'bad', 'badRisk'],
  zero: ['bad', 'badRisk'],
  sequential: ['good', 'goodRisk', 'bad', 'badRisk'],
} as const

/** What an audit asks for; all of it stands in the address. */
export function PlanForm({ search, set }: PlanFormProps) {
  const { t } = useTranslation('audit')
  const filled = filledIn(search)
  const { allocation, by, kind } = filled
  return (
    <>
      <Radio.Group label={t('form.kind')} value={kind} onChange={(to) => set({ kind: kindOf(to) })}>
        {kinds.map((one) => (
          <Radio
            key={one}
            mt={8}
            value={one}
            label={t(`kind.${one}`)}
            description={t(`kindWhat.${one}`)}
          />
        ))}
      </Radio.Group>
      <div className={classes['shares']}>
        {shares[kind]
          .filter((name) => isAsked(name, filled))
          .map((name) => (
            <NumberInput
              key={name}
              label={t(`form.${name}`)}
              {...(hasHint(name) && { description: t(`form.${name}What`) })}
              suffix=" %"
              decimalScale={2}
              min={0}
              max={99}
              step={name.endsWith('Risk') ? 5 : 1}
              value={filled[name]}
              onChange={(to) => set({ [name]: to === '' ? 0 : Number(to) })}
            />
          ))}
      </div>
      {kind !== 'sequential' && (
        <Select
          label={t('form.by')}
          description={t('form.byWhat')}
          allowDeselect={false}
          data={StrataBy.options.map((value) => ({ value, label: t(`form.byName.${value}`) }))}
          value={by}
          onChange={(to) => set({ by: StrataBy.parse(to), own: undefined })}
        />
      )}
      {kind === 'precision' && by !== 'none' && (
        <Select
          label={t('form.allocation')}
          allowDeselect={false}
          {...(allocation !== 'proportional' && { description: t('form.weighted') })}
          data={Allocation.options.map((value) => ({
            value,
            label: t(`form.allocationName.${value}`),
          }))}
          value={allocation}
          onChange={(to) => set({ allocation: Allocation.parse(to) })}
        />
      )}
    </>
  )
}

function kindOf(value: unknown) {
  return kinds.find((kind) => kind === value)
}

function hasHint(name: string): name is 'expected' | 'within' | 'good' | 'bad' {
  return !name.endsWith('Risk')
}

/** Who says the number of looks asks for no precision. */
function isAsked(name: string, { allocation, by, kind }: ReturnType<typeof filledIn>): boolean {
  return name !== 'within' || kind !== 'precision' || by === 'none' || allocation !== 'own'
}
