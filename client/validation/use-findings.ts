import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { useDraftStore } from '#client/revision/draft-context.ts'
import { sameContent } from '#client/revision/open-draft.ts'
import type { Content } from '#shared/instance/content.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { Finding } from '#shared/validation/finding.ts'
import type { Grounds } from '#shared/validation/validate.ts'
import type { InstanceView, MediumFile } from '#shared/view/instance-view.ts'

import type { Found } from './found.ts'
import { liveFindings } from './live-findings.ts'
import { shareValidator, validateAside } from './validate-aside.ts'

interface Job {
  content: Content
  grounds: Grounds
  /** Those of the saved revision. */
  findings: readonly Finding[]
}

/** The findings of what is on the page: the server's for the saved revision, our own while it is changed. */
export function useFindings(
  content: Content,
  view: Pick<InstanceView, 'content' | 'findings' | 'files'>,
  more: { uploads: Readonly<Record<string, MediumFile>>; project: ProjectView },
): Found {
  const { project, uploads } = more
  const saved = useMemo(() => ({ content: view.content, findings: view.findings }), [view])
  const grounds = useMemo(
    () => groundsOf({ ...view.files, ...uploads }, project),
    [view.files, uploads, project],
  )
  const [found, setFound] = useState<Found>(saved)
  const live = liveFindings(useDraftStore())

  const wanted = useRef<Job | null>(null)
  const running = useRef(false)
  const tell = useCallback(
    (next: Found) => {
      live.setState({ found: next })
      startTransition(() => setFound(next))
    },
    [live],
  )
  const look = useCallback(async () => {
    if (running.current) return
    running.current = true
    // What was typed meanwhile is looked at next; whatever lay between is passed over.
    let done: Job | null = null
    for (let now = wanted.current; now && now !== done; now = wanted.current) {
      const own = await validateAside(now.content, now.grounds)
      const { content: seen, findings } = now
      if (wanted.current === now) tell({ content: seen, findings: [...own, ...standing(findings)] })
      done = now
    }
    running.current = false
  }, [tell])

  useEffect(shareValidator, [])
  useEffect(() => {
    if (sameContent(content, view.content)) {
      wanted.current = null
      tell({ content, findings: view.findings })
      return
    }
    wanted.current = { content, grounds, findings: view.findings }
    void look()
    return () => {
      wanted.current = null
    }
  }, [content, grounds, look, tell, view.content, view.findings])

  return found
}

/** What only the server can find, for it needs the other instances. */
function standing(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => rule === 'id-duplicate' || rule === 'near-duplicate')
}

function groundsOf(files: Readonly<Record<string, MediumFile>>, project: ProjectView): Grounds {
  const facts = Object.values(files).map((file) => [file.sha256, file.facts] as const)
  return {
    taxonomy: project.taxonomy,
    severities: project.policy.severities,
    facts: Object.fromEntries(facts),
  }
}
