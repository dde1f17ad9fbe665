import { Radio, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { enoughPeople } from '#shared/project/enough-people.ts'

import { ChoiceSwitches } from './choice-switches.tsx'
import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** How many votes decide, and what else may end a round. */
export function RoundsGroup({ project, wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  const { needed, have } = enoughPeople(wanted.policy, project.people)
  return (
    <Group title={t('rounds.title')} what={t('rounds.what')}>
      <Radio.Group
        label={t('choice.votes.title')}
        value={String(wanted.policy.votes)}
        onChange={(votes) => choose({ votes: votes === '1' ? 1 : 2 })}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="2" label={t('choice.votes.two')} description={t('choice.votes.twoMeans')} />
          <Radio value="1" label={t('choice.votes.one')} description={t('choice.votes.oneMeans')} />
        </Stack>
      </Radio.Group>
      <ChoiceSwitches
        wanted={wanted}
        choose={choose}
        names={['tieBreak', 'returns']}
        idle={{ tieBreak: wanted.policy.votes === 1 }}
      />
      <Text component="output" c={have < needed ? 'var(--returned)' : 'dimmed'}>
        {t(have < needed ? 'rounds.short' : 'rounds.enough', { needed, have })}
      </Text>
    </Group>
  )
}
