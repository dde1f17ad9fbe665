import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'
import { dayOf, endOfDay } from '#client/work/due-day.ts'
import type { PlanChange } from '#shared/bulk/bulk.ts'
import { priorities, priorityName, type PriorityName } from '#shared/work/plan.ts'

const names = ['urgent', 'high', 'normal', 'low'] as const satisfies PriorityName[]
const week = 7 * 86_400_000

function inAWeek(): string | null {
  return endOfDay(dayOf(new Date(Date.now() + week).toISOString()))
}

interface PlanFieldsProps {
  plan: PlanChange
  onChange: (plan: PlanChange) => void
}

/** What priority and date become; each can be left as it is. */
export function PlanFields({ plan, onChange }: PlanFieldsProps) {
  const { t } = useTranslation(['bulk', 'work'])
  const way = plan.due === 'kept' || plan.due === null ? String(plan.due) : 'day'
  const setWay = (next: string) => {
    onChange({ ...plan, due: next === 'kept' ? next : next === 'day' ? inAWeek() : null })
  }
  return (
    <Stack gap={12}>
      <NativeSelect
        {...firstFocus}
        label={t('plan.priority')}
        data={[
          { value: 'kept', label: t('plan.kept') },
          ...names.map((value) => ({ value, label: t(`work:priority.${value}`) })),
        ]}
        value={plan.priority === 'kept' ? 'kept' : priorityName(plan.priority)}
        onChange={(event) => {
          const name = names.find((one) => one === event.currentTarget.value)
          onChange({ ...plan, priority: name ? priorities[name] : 'kept' })
        }}
      />
      <NativeSelect
        label={t('plan.due')}
        data={[
          { value: 'kept', label: t('plan.kept') },
          { value: 'day', label: t('plan.day') },
          { value: 'null', label: t('plan.none') },
        ]}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value)}
      />
      {way === 'day' && (
        <TextInput
          type="date"
          aria-label={t('plan.due')}
          required
          value={dayOf(plan.due)}
          onChange={(event) => onChange({ ...plan, due: endOfDay(event.currentTarget.value) })}
        />
      )}
    </Stack>
  )
}
