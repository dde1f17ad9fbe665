import { IconAlertTriangle, IconInfoCircle, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { DemandsNotice } from '#client/discussion/demands-notice.tsx'
import { MarkNotice } from '#client/gold/mark-notice.tsx'
import { ToldNotice } from '#client/gold/told-notice.tsx'
import { announce } from '#client/lib/announce.tsx'
import { Notice } from '#client/lib/notice.tsx'
import { OlderPolicy } from '#client/project/older-policy.tsx'
import { useProject } from '#client/project/use-project.ts'
import { ConflictNotice } from '#client/revision/conflict-notice.tsx'
import { useDraft } from '#client/revision/draft-context.ts'
import type { Kept } from '#client/revision/keeper.ts'
import { KeptNotice } from '#client/revision/kept-notice.tsx'
import { TabNotice } from '#client/revision/tab-notice.tsx'
import type { Tab } from '#client/revision/use-tab.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { useDeskStore } from './desk-store.ts'
import { UndoNotice } from './undo-notice.tsx'
import type { Acts } from './use-acts.ts'

import classes from './desk.module.css'

interface NoticesProps {
  view: InstanceView
  acts: Acts
  kept: Kept
  tab: Tab
}

/** What a person must know before reading on: a no, a conflict, a proposal, work that lies aside. */
export function Notices({ acts, kept, tab, view }: NoticesProps) {
  const { t } = useTranslation(['instance', 'refusal', 'draft'])
  const desk = useDeskStore()
  const { slug } = useProject()
  const overtaken = acts.refused?.code === 'stale' || acts.refused?.code === 'newer_draft'
  const conflict = useDraft((state) => state.conflict !== null)
  // The choice says what happened, and what to do about it.
  const choosing = conflict && overtaken
  const aside = view.draft !== null && !view.abilities.includes('edit') && tab.role !== 'reader'
  return (
    <div className={classes['notices']}>
      {acts.refused && !choosing && (
        <Notice
          tone="error"
          icon={<IconAlertTriangle size={18} />}
          title={t('notice.refused')}
          withCloseButton
          closeButtonLabel={t('notice.close')}
          onClose={acts.clear}
          data-refused={acts.refused.code}
        >
          {t(`refusal:${acts.refused.code}`)}
        </Notice>
      )}
      <UndoNotice />
      {view.takenAway !== null && (
        <Notice tone="warning" icon={<IconInfoCircle size={18} />} title={t('notice.taken_away')}>
          {view.takenAway} {t('notice.taken_away_text')}
        </Notice>
      )}
      <TabNotice tab={tab} />
      <KeptNotice kept={kept} />
      {tab.role !== 'reader' && (
        <ConflictNotice
          slug={slug}
          instance={view.key}
          asked={overtaken}
          onCompare={(head) => desk.getState().compare({ from: head, to: null })}
          onMerged={() => announce(t('draft:merge.said'))}
        />
      )}
      {view.proposal && (
        <Notice tone="error" icon={<IconTrash size={18} />} title={t('notice.proposal')}>
          {view.proposal.reason}
        </Notice>
      )}
      {view.phase === 'second_review' && (
        <Notice tone="info" icon={<IconInfoCircle size={18} />} title={t('notice.second')}>
          {t('notice.second_text')}
        </Notice>
      )}
      <ToldNotice told={view.told} />
      <MarkNotice mark={view.gold} />
      <OlderPolicy older={view.olderPolicy} />
      <DemandsNotice view={view} />
      {aside && (
        <Notice tone="info" icon={<IconInfoCircle size={18} />} title={t('notice.aside')}>
          {t('notice.aside_text')}
        </Notice>
      )}
      {view.voteDraft && view.abilities.includes('vote') && (
        <Notice tone="info" icon={<IconInfoCircle size={18} />} title={t('notice.vote_draft')}>
          {view.voteDraft.note}
        </Notice>
      )}
    </div>
  )
}
