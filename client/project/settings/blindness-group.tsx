import { useTranslation } from 'react-i18next'

import { ChoiceRadios } from './choice-radios.tsx'
import { ChoiceSwitches } from './choice-switches.tsx'
import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** Who sees whose name and verdict, and when. */
export function BlindnessGroup({ wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  const { tieBreak, votes } = wanted.policy
  return (
    <Group title={t('blindness.title')} what={t('blindness.what')}>
      <ChoiceSwitches
        wanted={wanted}
        choose={choose}
        names={['hideReviewer', 'tieBreakSeesReasons', 'leadsBlind']}
        idle={{ tieBreakSeesReasons: !tieBreak || votes === 1 }}
      />
      <ChoiceRadios
        label={t('choice.checkerNames.title')}
        value={wanted.policy.checkerNames}
        options={{
          everyone: [t('choice.checkerNames.everyone'), t('choice.checkerNames.everyoneMeans')],
          leads: [t('choice.checkerNames.leads'), t('choice.checkerNames.leadsMeans')],
        }}
        onChange={(checkerNames) => choose({ checkerNames })}
      />
      <ChoiceRadios
        label={t('choice.verdicts.title')}
        value={wanted.policy.verdicts}
        options={{
          round: [t('choice.verdicts.round'), t('choice.verdicts.roundMeans')],
          end: [t('choice.verdicts.end'), t('choice.verdicts.endMeans')],
          leads: [t('choice.verdicts.leads'), t('choice.verdicts.leadsMeans')],
        }}
        onChange={(verdicts) => choose({ verdicts })}
      />
    </Group>
  )
}
