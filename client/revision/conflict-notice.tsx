import { Button, Group } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { Notice } from '#client/lib/notice.tsx'
import { useShown } from '#client/lib/shown.ts'
import { revisionName } from '#shared/double/beside.ts'

import { useDraft, useDraftStore } from './draft-context.ts'
import { MergeDialog } from './merge/merge-dialog.tsx'
import type { Conflict } from './open-draft.ts'

interface ConflictNoticeProps {
  slug: string
  instance: string
  /** The person asked for a save and was refused: the choice comes to them, they need not look for it. */
  asked: boolean
  onCompare: (head: number) => void
  onMerged: () => void
}

/** There is another version of this work: nothing is overwritten before a choice. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const conflict = useDraft((state) => state.conflict)
  return conflict && <Choices {...props} conflict={conflict} />
}

type Way = 'merge' | 'compare' | 'mine' | 'theirs'

function Choices({
  asked,
  conflict,
  instance,
  onCompare,
  onMerged,
  slug,
}: ConflictNoticeProps & { conflict: Conflict }) {
  const { t } = useTranslation('draft')
  const store = useDraftStore()
  const base = useDraft((state) => state.base)
  const [merging, setMerging] = useState(asked)
  const { kind, theirs } = conflict
  const ways: { id: Way; name: string; run: () => void }[] = [
    { id: 'merge', name: t('conflict.merge'), run: () => setMerging(true) },
    ...(kind === 'revision'
      ? [{ id: 'compare' as const, name: t('conflict.compare'), run: () => onCompare(theirs.base) }]
      : []),
    { id: 'mine', name: t(`conflict.mine.${kind}`), run: () => store.getState().keepMine() },
    { id: 'theirs', name: t(`conflict.theirs.${kind}`), run: () => store.getState().takeTheirs() },
  ]
  const shown = useShown()
  useCommands(shown ? ways.map((way) => ({ ...way, id: `conflict_${way.id}` as const })) : [])
  return (
    <Notice
      tone="warning"
      icon={<IconGitMerge size={18} />}
      title={
        kind === 'draft'
          ? t('conflict.elsewhere')
          : t('conflict.title', { head: revisionName(theirs.base), base: revisionName(base) })
      }
      mb={16}
      data-conflict={kind}
    >
      {t('conflict.text')}
      <Group gap={8} mt={8}>
        {ways.map(({ id, name, run }) => (
          <Button
            key={id}
            size="compact-sm"
            variant={id === 'merge' ? 'filled' : 'default'}
            onClick={run}
          >
            {name}
          </Button>
        ))}
      </Group>
      {merging && (
        <MergeDialog
          slug={slug}
          instance={instance}
          conflict={conflict}
          onClose={() => setMerging(false)}
          onMerged={onMerged}
        />
      )}
    </Notice>
  )
}
