import { useTranslation } from 'react-i18next'

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
        names={['hideReviewer', 'tieBreakSeesReasons']}
        idle={{ tieBreakSeesReasons: !tieBreak || votes === 1 }}
      />
    </Group>
  )
}
