import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import { VotesPanel } from '#client/check/votes-panel.tsx'
import { CommentsPanel } from '#client/discussion/comments-panel.tsx'
import { ChecksPanel } from '#client/review/checks-panel.tsx'
import { ViewedList } from '#client/review/viewed-list.tsx'
import { useDraft, useDraftStore } from '#client/revision/draft-context.ts'
import { FieldsForm } from '#client/revision/fields-form.tsx'
import { HistoryPanel } from '#client/revision/history-panel.tsx'
import { MediaPanel } from '#client/revision/media-panel.tsx'
import { RecordFacts } from '#client/revision/record-facts.tsx'
import { useEndUploads } from '#client/revision/use-uploads.ts'
import { SuggestionsPanel } from '#client/suggestion/suggestions-panel.tsx'
import type { SuggestionActs } from '#client/suggestion/use-suggestion-acts.ts'
import { FindingsPanel } from '#client/validation/findings-panel.tsx'
import type { Found } from '#client/validation/found.ts'
import { openCount } from '#client/validation/group-findings.ts'
import type { SeenLog } from '#client/viewers/seen/seen-log.ts'
import type { Content, Side } from '#shared/instance/content.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView, MediumFile } from '#shared/view/instance-view.ts'

import { type Tab, useDesk, useDeskStore } from './desk-store.ts'
import { Rail } from './rail.tsx'
import { showMedium } from './show-medium.ts'
import type { FindingTools } from './use-finding-acts.ts'

interface DeskRailProps {
  project: ProjectView
  view: InstanceView
  content: Content
  files: Record<string, MediumFile>
  found: Found
  finding: FindingTools
  seen: SeenLog
  suggested: SuggestionActs
}

/** The rail of the desk with what each of its tabs shows. */
export function DeskRail(props: DeskRailProps) {
  'use memo'
  const { content, files, finding, found, project, seen, suggested, view } = props
  const { t } = useTranslation(['instance', 'refusal'])
  const desk = useDeskStore()
  const look = useCallback(
    (side: Side, key: string) => {
      desk.getState().closeSheet()
      showMedium(side, key)
    },
    [desk],
  )
  const draft = useDraftStore()
  const ticked = useDraft((state) => state.checks)
  useEndUploads(project.slug)
  const editable = view.abilities.includes('edit')
  const findingProps = { found, current: finding.current, acts: finding.acts }

  const panel = (tab: Tab) => {
    switch (tab) {
      case 'checks':
        return (
          <>
            <Checks
              {...findingProps}
              ticked={ticked}
              guideline={project.guideline}
              {...(editable && { onTick: draft.getState().tick })}
            />
            <ViewedList
              content={content}
              files={files}
              log={seen}
              view={view}
              wanted={(view.olderPolicy?.policy ?? project.policy).viewedFirst}
              onShow={look}
            />
            {editable ? (
              <FieldsForm project={project} source={t('source', view.source)} />
            ) : (
              <RecordFacts content={content} project={project} source={t('source', view.source)} />
            )}
          </>
        )
      case 'findings':
        return (
          <>
            <VotesPanel view={view} />
            <Findings {...findingProps} />
          </>
        )
      case 'media':
        return (
          <MediaOfCursor
            slug={project.slug}
            content={content}
            files={files}
            editable={editable}
            onShow={look}
            {...(finding.acts.fix && { onFix: finding.acts.fix })}
          />
        )
      case 'comments':
        return (
          <>
            <SuggestionsPanel suggestions={suggested} />
            <CommentsPanel project={project} view={view} />
          </>
        )
      case 'history':
        return (
          <HistoryPanel
            slug={project.slug}
            view={view}
            onCompare={(from, to) => desk.getState().compare({ from, to })}
            onLook={(revision) => desk.getState().lookBack(revision)}
          />
        )
    }
  }
  return (
    <Rail
      panel={panel}
      counts={{
        findings: openCount(found.findings),
        comments: view.threads.filter(({ resolved }) => !resolved).length + suggested.open,
      }}
    />
  )
}

/** Only this panel follows the cursor, so that a key draws no other anew. */
function MediaOfCursor(props: Omit<Parameters<typeof MediaPanel>[0], 'cursor'>) {
  return <MediaPanel {...props} cursor={useDesk((state) => state.cursor)} />
}

const Checks = memo(ChecksPanel)
const Findings = memo(FindingsPanel)
