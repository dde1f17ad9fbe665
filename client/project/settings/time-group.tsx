import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** How long a piece of work may take. */
export function TimeGroup({ wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  return (
    <Group title={t('time.title')}>
      <NumberInput
        label={t('choice.leaseMinutes.title')}
        description={t('choice.leaseMinutes.what')}
        min={1}
        max={1440}
        allowDecimal={false}
        clampBehavior="strict"
        maw={420}
        value={wanted.policy.leaseMinutes}
        onChange={(minutes) => choose({ leaseMinutes: Number(minutes) || 1 })}
      />
    </Group>
  )
}
