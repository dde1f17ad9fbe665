import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { ChoiceRadios } from './choice-radios.tsx'
import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** What must have been looked at, and what counts as nearly the same. */
export function RulesGroup({ wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  return (
    <Group title={t('rules.title')}>
      <ChoiceRadios
        label={t('choice.viewedFirst.title')}
        value={wanted.policy.viewedFirst}
        options={{
          off: [t('choice.viewedFirst.off'), t('choice.viewedFirst.offMeans')],
          opened: [t('choice.viewedFirst.opened'), t('choice.viewedFirst.openedMeans')],
          whole: [t('choice.viewedFirst.whole'), t('choice.viewedFirst.wholeMeans')],
        }}
        onChange={(viewedFirst) => choose({ viewedFirst })}
      />
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
