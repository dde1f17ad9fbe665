import { Button, Group } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'

import { useDraft, useDraftStore } from './draft-context.ts'

/** Someone saved while this draft was open: nothing is overwritten before a choice. */
export function ConflictNotice({ onCompare }: { onCompare: () => void }) {
  const { t } = useTranslation('draft')
  const store = useDraftStore()
  const conflict = useDraft((state) => state.conflict)
  const base = useDraft((state) => state.base)
  if (!conflict) return null
  return (
    <Notice
      tone="warning"
      icon={<IconGitMerge size={18} />}
      title={
        conflict.kind === 'draft'
          ? t('conflict.elsewhere')
          : t('conflict.title', { head: conflict.theirs.base, base })
      }
      mb={16}
      role="alert"
    >
      {t('conflict.text')}
      <Group gap={8} mt={8}>
        <Button size="compact-sm" variant="default" onClick={onCompare}>
          {t('conflict.compare')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => store.getState().keepMine()}>
          {t('conflict.mine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => store.getState().takeTheirs()}>
          {t('conflict.theirs')}
        </Button>
      </Group>
    </Notice>
  )
}
