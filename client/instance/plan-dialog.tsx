import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { dayOf, endOfDay } from '#client/work/due-day.ts'
import { type Plan, priorities, priorityName, type PriorityName } from '#shared/work/plan.ts'

interface PlanDialogProps {
  plan: Plan
  onPlan: (plan: Plan) => void
  onClose: () => void
}

const names = ['urgent', 'high', 'normal', 'low'] as const satisfies PriorityName[]

/** How urgent an instance is and when it is due. */
export function PlanDialog({ onClose, onPlan, plan }: PlanDialogProps) {
  const { t } = useTranslation(['instance', 'work'])
  const [priority, setPriority] = useState(priorityName(plan.priority))
  const [day, setDay] = useState(dayOf(plan.due))
  return (
    <Dialog opened onClose={onClose} title={t('plan.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onPlan({ priority: priorities[priority], due: endOfDay(day) })
        }}
      >
        <Stack gap="sm">
          <NativeSelect
            {...firstFocus}
            label={t('plan.priority')}
            description={t('plan.priorityWhy')}
            data={names.map((value) => ({ value, label: t(`work:priority.${value}`) }))}
            value={priority}
            onChange={(event) => {
              const chosen = names.find((name) => name === event.currentTarget.value)
              if (chosen) setPriority(chosen)
            }}
          />
          <TextInput
            type="date"
            label={t('plan.due')}
            description={t('plan.dueWhy')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </Stack>
        <Group justify="end" mt={16} gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button type="submit">{t('plan.do')}</Button>
        </Group>
      </form>
    </Dialog>
  )
}
