import { startTransition, useEffect, useMemo, useState } from 'react'

import { useDraftStore } from '#client/revision/draft-context.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { Grounds } from '#shared/validation/validate.ts'
import type { InstanceView, MediumFile } from '#shared/view/instance-view.ts'

import type { Found } from './found.ts'
import { liveFindings } from './live-findings.ts'
import { shareValidator } from './validate-aside.ts'
import { watchFindings } from './watch-findings.ts'

/** The findings of what is on the page: the server's for the saved revision, our own while it is changed. */
export function useFindings(
  view: Pick<InstanceView, 'content' | 'findings' | 'files'>,
  more: { uploads: Readonly<Record<string, MediumFile>>; project: ProjectView },
): Found {
  const { project, uploads } = more
  const draft = useDraftStore()
  const saved = useMemo(() => ({ content: view.content, findings: view.findings }), [view])
  const grounds = useMemo(
    () => groundsOf({ ...view.files, ...uploads }, project),
    [view.files, uploads, project],
  )
  const [found, setFound] = useState<Found>(saved)
  useEffect(shareValidator, [])
  useEffect(() => {
    const live = liveFindings(draft)
    const tell = (next: Found) => {
      live.setState({ found: next })
      startTransition(() => setFound(next))
    }
    return watchFindings(draft, { grounds, saved, tell })
  }, [draft, grounds, saved])
  return found
}

function groundsOf(files: Readonly<Record<string, MediumFile>>, project: ProjectView): Grounds {
  const facts = Object.values(files).map((file) => [file.sha256, file.facts] as const)
  return {
    taxonomy: project.taxonomy,
    severities: project.policy.severities,
    facts: Object.fromEntries(facts),
  }
}
