import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** The codes of which a low vote names at least one. */
export function ReasonsGroup({ wanted, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  return (
    <Group title={t('choice.reasonCodes.title')} what={t('choice.reasonCodes.what')}>
      <TagsInput
        aria-label={t('choice.reasonCodes.title')}
        placeholder={t('reasons.add')}
        value={[...wanted.policy.reasonCodes]}
        onChange={(reasonCodes) => choose({ reasonCodes })}
        splitChars={[',', ' ']}
      />
    </Group>
  )
}
