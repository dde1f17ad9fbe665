import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import { changedChoices } from '#shared/view/changed-choices.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { Differences } from './differences.tsx'
import { useProject } from './use-project.ts'

/** That the round is decided as the project wanted it when it was handed to the checkers, and what it wants now. */
export function OlderPolicy({ older }: { older: InstanceView['olderPolicy'] }) {
  const { t } = useTranslation('settings')
  const { policy } = useProject()
  if (!older || changedChoices(older.policy, policy).length === 0) return null
  return (
    <Notice
      tone="info"
      icon={<IconHistory size={18} />}
      title={t('older.title', { version: older.version })}
    >
      {t('older.what')}
      <ul>
        <Differences before={older.policy} after={policy} />
      </ul>
    </Notice>
  )
}
