import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

const times = [
  { name: 'leaseMinutes', min: 1, max: 1440 },
  { name: 'reviewSeconds', min: 0, max: 3600 },
  { name: 'checkSeconds', min: 0, max: 3600 },
] as const

/** How long a piece of work may take, and takes at least. */
export function TimeGroup({ wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  return (
    <Group title={t('time.title')}>
      {times.map(({ name, min, max }) => (
        <NumberInput
          key={name}
          label={t(`choice.${name}.title`)}
          description={t(`choice.${name}.what`)}
          min={min}
          max={max}
          allowDecimal={false}
          clampBehavior="strict"
          maw={420}
          value={wanted.policy[name]}
          onChange={(value) => choose({ [name]: Number(value) || min })}
        />
      ))}
    </Group>
  )
}
