import { NumberInput, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { DrawPreview } from './draw-preview.tsx'
import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** Which share of the instances is reviewed twice, and what that draws. */
export function DoubleGroup({ project, wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  const { double } = wanted.policy
  const set = (change: Partial<typeof double>) => choose({ double: { ...double, ...change } })
  return (
    <Group title={t('choice.double.title')} what={t('choice.double.what')}>
      <NumberInput
        label={t('choice.double.percent')}
        description={t('choice.double.percentWhat')}
        min={0}
        max={100}
        suffix=" %"
        clampBehavior="strict"
        maw={420}
        value={double.percent}
        onChange={(percent) => set({ percent: Number(percent) || 0 })}
      />
      <TextInput
        label={t('choice.double.seed')}
        description={t('choice.double.seedWhat')}
        maxLength={100}
        maw={420}
        value={double.seed}
        error={double.seed.trim() === '' && t('choice.double.seedNeeded')}
        onChange={(event) => set({ seed: event.currentTarget.value })}
      />
      <Switch
        label={t('choice.double.stratified')}
        description={t('choice.double.stratifiedWhat')}
        checked={double.stratified}
        onChange={(event) => set({ stratified: event.currentTarget.checked })}
      />
      {double.seed.trim() !== '' && <DrawPreview slug={project.slug} rule={double} />}
    </Group>
  )
}
