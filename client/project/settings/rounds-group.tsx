import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { enoughPeople } from '#shared/project/enough-people.ts'

import { ChoiceRadios } from './choice-radios.tsx'
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
      <ChoiceRadios
        label={t('choice.votes.title')}
        value={wanted.policy.votes === 1 ? 'one' : 'two'}
        options={{
          two: [t('choice.votes.two'), t('choice.votes.twoMeans')],
          one: [t('choice.votes.one'), t('choice.votes.oneMeans')],
        }}
        onChange={(votes) => choose({ votes: votes === 'one' ? 1 : 2 })}
      />
      <ChoiceSwitches
        wanted={wanted}
        choose={choose}
        names={['tieBreak', 'returns']}
        idle={{ tieBreak: wanted.policy.votes === 1 }}
      />
      <ChoiceRadios
        label={t('choice.mayReopen.title')}
        value={wanted.policy.mayReopen}
        options={{
          leads: [t('choice.mayReopen.leads'), t('choice.mayReopen.leadsMeans')],
          uninvolved: [t('choice.mayReopen.uninvolved'), t('choice.mayReopen.uninvolvedMeans')],
          submitter: [t('choice.mayReopen.submitter'), t('choice.mayReopen.submitterMeans')],
          nobody: [t('choice.mayReopen.nobody'), t('choice.mayReopen.nobodyMeans')],
        }}
        onChange={(mayReopen) => choose({ mayReopen })}
      />
      <Text component="output" c={have < needed ? 'var(--returned)' : 'dimmed'}>
        {t(have < needed ? 'rounds.short' : 'rounds.enough', { needed, have })}
      </Text>
    </Group>
  )
}
