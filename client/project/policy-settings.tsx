import { NumberInput, Radio, Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { enoughPeople } from '#shared/project/enough-people.ts'
import type { ProjectView } from '#shared/project/project-view.ts'

import { SettingsSection } from './settings-section.tsx'
import { useSave } from './use-save.ts'

const switches = ['tieBreak', 'returns', 'hideReviewer', 'tieBreakSeesReasons'] as const

/** How the project decides, with what each choice means written under it. */
export function PolicySettings({ project }: { project: ProjectView }) {
  const { t } = useTranslation('settings')
  const { wanted, want, ...saving } = useSave(project.policy, {
    slug: project.slug,
    changes: (policy) => ({ policy }),
  })
  const { needed, have } = enoughPeople(wanted, project.people)
  const idle = {
    tieBreak: wanted.votes === 1,
    tieBreakSeesReasons: !wanted.tieBreak || wanted.votes === 1,
  }
  return (
    <SettingsSection title={t('policy.title')} what={t('policy.what')} saving={saving}>
      <Radio.Group
        label={t('policy.votes.title')}
        value={String(wanted.votes)}
        onChange={(votes) => want({ ...wanted, votes: votes === '1' ? 1 : 2 })}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="2" label={t('policy.votes.two')} description={t('policy.votes.twoMeans')} />
          <Radio value="1" label={t('policy.votes.one')} description={t('policy.votes.oneMeans')} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('policy.viewedFirst.title')}
        value={wanted.viewedFirst}
        onChange={(value) => want({ ...wanted, viewedFirst: value })}
      >
        <Stack gap="xs" mt={6}>
          {(['off', 'opened', 'whole'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`policy.viewedFirst.${value}`)}
              description={t(`policy.viewedFirst.${value}Means`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {switches.map((name) => (
        <Switch
          key={name}
          checked={wanted[name]}
          disabled={name in idle && idle[name as keyof typeof idle]}
          onChange={(event) => want({ ...wanted, [name]: event.currentTarget.checked })}
          label={t(`policy.${name}.title`)}
          description={t(`policy.${name}.${wanted[name] ? 'on' : 'off'}`)}
        />
      ))}
      <NumberInput
        label={t('policy.lease.title')}
        description={t('policy.lease.what')}
        min={1}
        max={1440}
        allowDecimal={false}
        clampBehavior="strict"
        maw={420}
        value={wanted.leaseMinutes}
        onChange={(minutes) => want({ ...wanted, leaseMinutes: Number(minutes) || 1 })}
      />
      <NumberInput
        label={t('policy.near.title')}
        description={t('policy.near.what')}
        min={0}
        max={1}
        step={0.05}
        decimalScale={2}
        clampBehavior="strict"
        maw={420}
        value={wanted.nearDuplicate}
        onChange={(limit) => want({ ...wanted, nearDuplicate: Number(limit) })}
      />
      <Text component="output" c={have < needed ? 'var(--returned)' : 'dimmed'}>
        {t(have < needed ? 'policy.short' : 'policy.enough', { needed, have })}
      </Text>
    </SettingsSection>
  )
}
