import { NumberInput, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** What must have been looked at, and what counts as nearly the same. */
export function RulesGroup({ wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  return (
    <Group title={t('rules.title')}>
      <Radio.Group
        label={t('choice.viewedFirst.title')}
        value={wanted.policy.viewedFirst}
        onChange={(viewedFirst) => choose({ viewedFirst })}
      >
        <Stack gap="xs" mt={6}>
          {(['off', 'opened', 'whole'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`choice.viewedFirst.${value}`)}
              description={t(`choice.viewedFirst.${value}Means`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('choice.nearDuplicate.title')}
        description={t('choice.nearDuplicate.what')}
        min={0}
        max={1}
        step={0.05}
        decimalScale={2}
        clampBehavior="strict"
        maw={420}
        value={wanted.policy.nearDuplicate}
        onChange={(limit) => choose({ nearDuplicate: Number(limit) })}
      />
    </Group>
  )
}
