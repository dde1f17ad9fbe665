import { useNetwork } from '@mantine/hooks'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'

import { outbox } from '#client/check/outbox-store.ts'
import { useUnviewed } from '#client/review/use-unviewed.ts'
import { useContentLater, useDraft, useDraftStore } from '#client/revision/draft-context.ts'
import { isDirty, ticksDiffer } from '#client/revision/draft-store.ts'
import type { DraftKey } from '#client/revision/kept-drafts.ts'
import { useKeepDraft } from '#client/revision/use-keep-draft.ts'
import { useTab } from '#client/revision/use-tab.ts'
import { useMe } from '#client/session/use-me.ts'
import { useSuggestionActs } from '#client/suggestion/use-suggestion-acts.ts'
import { useFindings } from '#client/validation/use-findings.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import { checks } from '#shared/review/checks.ts'
import { unwaivedErrors } from '#shared/validation/validate.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { stillBlocking } from '#shared/view/thread.ts'

import { ActionBar } from './action-bar.tsx'
import { DeskDialogs } from './desk-dialogs.tsx'
import { DeskHeader } from './desk-header.tsx'
import { DeskKeys } from './desk-keys.tsx'
import { DeskMiddle } from './desk-middle.tsx'
import { DeskRail } from './desk-rail.tsx'
import { DeskRoot } from './desk-root.tsx'
import { useDesk, useDeskStore } from './desk-store.ts'
import { LeaseMark } from './lease-mark.tsx'
import { LeaseWarning } from './lease-warning.tsx'
import { Notices } from './notices.tsx'
import { type Act, offeredActs } from './offered-acts.ts'
import { readingOnly } from './reading-only.ts'
import { saveState } from './save-state.ts'
import { useActs } from './use-acts.ts'
import { useDeeds } from './use-deeds.ts'
import { useFindingActs } from './use-finding-acts.ts'
import { headOf } from './use-opened.ts'
import { useSeenLog } from './use-seen-log.ts'

import classes from './desk.module.css'

interface DeskProps {
  project: ProjectView
  view: InstanceView
  keep: DraftKey
}

/** The page of one instance: header, reading column, rail, action bar. */
export function Desk({ keep, project, view: given }: DeskProps) {
  'use memo'
  const desk = useDeskStore()
  const draft = useDraftStore()
  const tab = useTab(draft, keep, given.abilities.includes('edit'))
  const view = useMemo(
    () => (tab.role === 'reader' ? readingOnly(given) : given),
    [given, tab.role],
  )
  const content = useContentLater()
  const uploads = useDraft((state) => state.uploads)
  const ticked = useDraft((state) => state.checks)
  const conflict = useDraft((state) => state.conflict !== null)
  const dirty = useDraft(isDirty)
  const unticked = useDraft(ticksDiffer)
  const editing = useDesk((state) => state.editing || state.suggesting)
  const { online } = useNetwork()
  const editable = view.abilities.includes('edit')
  const files = useMemo(() => ({ ...view.files, ...uploads }), [view.files, uploads])
  const found = useFindings(view, { uploads, project })
  const away = useMe().data?.over === true
  const kept = useKeepDraft(draft, keep, { allowed: editable && tab.role === 'writer', away })
  const acts = useActs({ project: project.slug, key: view.key })
  const seen = useSeenLog(project.slug, view)
  const deeds = useDeeds(view, keep, { acts, beforeDeciding: seen.tell })
  const suggested = useSuggestionActs(view)
  const finding = useFindingActs(found, editable)
  const deciding = useStore(outbox, ({ items }) =>
    items.some(
      ({ key, project: slug, state }) =>
        key === view.key && slug === project.slug && state !== 'failed',
    ),
  )

  useEffect(() => draft.getState().meet(headOf(view), false), [draft, view])
  useEffect(() => {
    if (!editable) desk.getState().edit(false)
  }, [desk, editable])
  const wanted = (view.olderPolicy?.policy ?? project.policy).viewedFirst
  const unviewed = useUnviewed({ content, files, log: seen.log, wanted })
  const offered = offeredActs(view, {
    dirty,
    conflict,
    errors: unwaivedErrors(found.findings).length > 0,
    checksOpen: checks.some((check) => !ticked.includes(check)),
    unviewed,
    deciding,
  })
  const submitOrWarn = () => {
    if (stillBlocking(view.threads).length > 0) desk.getState().open('open_threads')
    else deeds.submit()
  }
  const revert = editable && dirty ? () => draft.getState().revert() : null
  const onAct = (act: Act) => {
    const { open } = desk.getState()
    if (act === 'take') deeds.take()
    else if (act === 'submit') submitOrWarn()
    else if (act === 'withdraw') deeds.withdraw()
    else if (act === 'unmark_gold') void deeds.unmarkGold()
    else if (act === 'vote_high') deeds.vote('high', [], '')
    else open(act === 'vote_low' ? 'low' : act)
  }

  return (
    <DeskRoot view={view}>
      <DeskKeys slug={project.slug} view={view} offered={offered} onAct={onAct} finding={finding} />
      <DeskHeader
        project={project}
        view={view}
        content={content}
        lease={
          <LeaseMark
            slug={project.slug}
            instance={view.key}
            lease={view.lease}
            minutes={project.policy.leaseMinutes}
            onLost={(error) => void acts.run('renew', () => Promise.reject(error))}
          />
        }
        revert={revert}
        save={saveState({
          editable,
          dirty,
          unticked,
          conflict,
          online,
          busy: acts.busy === 'save',
          kept,
        })}
      />
      <section className={classes['read']}>
        <div className={classes['column']} data-wide={editing || undefined}>
          <Notices view={view} acts={acts} kept={kept} tab={tab} />
          <DeskMiddle
            project={project}
            view={view}
            person={keep.person}
            files={files}
            found={found}
            finding={finding}
            deeds={deeds}
            seen={seen.log}
            suggested={suggested}
          />
        </div>
      </section>
      <DeskRail
        project={project}
        view={view}
        content={content}
        files={files}
        found={found}
        finding={finding}
        seen={seen.log}
        suggested={suggested}
      />
      <div className={classes['foot']}>
        <LeaseWarning />
        <ActionBar
          abilities={view.abilities}
          offered={offered}
          busy={acts.busy}
          revert={revert}
          onAct={onAct}
        />
      </div>
      <DeskDialogs person={keep.person} project={project} view={view} deeds={deeds} />
    </DeskRoot>
  )
}
