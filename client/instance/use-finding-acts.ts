import { useMemo } from 'react'

import { useDraftStore } from '#client/revision/draft-context.ts'
import type { FindingActs } from '#client/validation/finding-card.tsx'
import type { Found } from '#client/validation/found.ts'
import { groupFindings, nameOf } from '#client/validation/group-findings.ts'
import type { Content } from '#shared/instance/content.ts'
import { applyFix } from '#shared/validation/apply-fix.ts'
import type { Finding, Fix } from '#shared/validation/finding.ts'

import { useDesk, useDeskStore } from './desk-store.ts'
import { showMedium } from './show-medium.ts'
import { sideHeading } from './shown-desk.ts'

export interface FindingTools {
  acts: FindingActs
  current: string | null
  next: () => void
  fixCurrent: () => void
}

/** Go to a finding, mend it, waive it; and the one that F2 would mend. */
export function useFindingActs(found: Found, editable: boolean): FindingTools {
  const draft = useDraftStore()
  const desk = useDeskStore()
  const chosen = useDesk((state) => state.finding)
  const all = useMemo(
    () => groupFindings(found.findings).flatMap((group) => group.findings),
    [found.findings],
  )
  const current = all.find((finding) => nameOf(finding) === chosen) ?? all[0]

  return useMemo(() => {
    const go = (finding: Finding) => {
      const { choose, closeSheet, go: jump, show } = desk.getState()
      choose(nameOf(finding))
      const { end, side, start, tag } = finding
      if (side === 'record') return show('checks')
      closeSheet()
      if (editable && start !== null && end !== null) return jump(side, { start, end })
      if (tag) showMedium(side, tag)
      else sideHeading(side)?.scrollIntoView({ block: 'start' })
    }
    // A fix counts in the text it was made for: a moment after a keystroke that text is gone.
    const fix = (way: Fix) =>
      draft.getState().edit((now) => (now === found.content ? applyFix(now, way) : now))
    const waive = (finding: Finding, reason: string | null) =>
      draft.getState().edit((now) => withWaiver(now, finding, reason))
    return {
      acts: { go, ...(editable && { fix, waive }) },
      current: current ? nameOf(current) : null,
      next: () => {
        const at = current && chosen ? all.indexOf(current) : -1
        const next = all[(at + 1) % all.length]
        if (next) go(next)
      },
      fixCurrent: () => {
        if (editable && current?.fix && current.waived === undefined) fix(current.fix)
      },
    }
  }, [all, chosen, current, desk, draft, editable, found.content])
}

function withWaiver(content: Content, finding: Finding, reason: string | null): Content {
  const { rule, side, tag } = finding
  const others = content.waivers.filter(
    (waiver) => waiver.rule !== rule || waiver.side !== side || waiver.tag !== tag,
  )
  return { ...content, waivers: reason ? [...others, { rule, side, tag, reason }] : others }
}
