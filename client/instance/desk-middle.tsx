import { useMemo } from 'react'

import { Comparison } from '#client/revision/comparison.tsx'
import { useContentLater } from '#client/revision/draft-context.ts'
import { SuggestDesk } from '#client/suggestion/suggest-desk.tsx'
import { SuggestionKeys } from '#client/suggestion/suggestion-keys.tsx'
import { SuggestionNotice } from '#client/suggestion/suggestion-notice.tsx'
import type { SuggestionActs } from '#client/suggestion/use-suggestion-acts.ts'
import type { Found } from '#client/validation/found.ts'
import { ImportedMedia } from '#client/viewers/code/comparables.ts'
import { SeenContext, type SeenLog } from '#client/viewers/seen/seen-log.ts'
import { mediaOf } from '#shared/instance/content.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView, MediumFile } from '#shared/view/instance-view.ts'

import { useDesk, useDeskStore } from './desk-store.ts'
import { PastView } from './past-view.tsx'
import { ReadingColumn } from './reading-column.tsx'
import { ShownAddress } from './shown-address.tsx'
import type { Deeds } from './use-deeds.ts'
import type { FindingTools } from './use-finding-acts.ts'

interface DeskMiddleProps {
  project: ProjectView
  view: InstanceView
  person: string
  files: Record<string, MediumFile>
  found: Found
  finding: FindingTools
  deeds: Deeds
  seen: SeenLog
  suggested: SuggestionActs
}

/** What is read: the instance, as it was before, two revisions of it, or a checker's copy. */
export function DeskMiddle(props: DeskMiddleProps) {
  'use memo'
  return (
    <>
      <ShownAddress />
      <SuggestionKeys commands={props.suggested.commands} />
      <Shown {...props} />
    </>
  )
}

function Shown(props: DeskMiddleProps) {
  'use memo'
  const { deeds, files, finding, found, person, project, seen, suggested, view } = props
  const desk = useDeskStore()
  const content = useContentLater()
  const comparing = useDesk((state) => state.comparing)
  const suggesting = useDesk((state) => state.suggesting)
  const past = useDesk((state) => state.past)
  const imported = useMemo(() => mediaOf(view.imported), [view.imported])
  const { compare, lookBack, suggest } = desk.getState()
  if (comparing)
    return (
      <Comparison
        slug={project.slug}
        instance={view.key}
        compared={comparing}
        present={content}
        files={files}
        onChange={compare}
        onClose={() => compare(null)}
      />
    )
  if (past !== null)
    return (
      <PastView
        slug={project.slug}
        instance={view.key}
        number={past}
        onCompare={() => compare({ from: past, to: null })}
        onBack={() => lookBack(null)}
      />
    )
  if (suggesting && view.abilities.includes('suggest'))
    return (
      <SuggestDesk
        project={project}
        view={view}
        person={person}
        onSend={deeds.suggest}
        onClose={() => suggest(false)}
      />
    )
  return (
    <ImportedMedia value={imported}>
      <SeenContext value={seen}>
        <SuggestionNotice suggestions={suggested} />
        <ReadingColumn slug={project.slug} files={files} found={found} onFix={finding.acts.fix} />
      </SeenContext>
    </ImportedMedia>
  )
}
