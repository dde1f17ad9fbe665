import type { Content } from '#shared/instance/content.ts'
import type { Finding } from '#shared/validation/finding.ts'

import { type Broken, waysToBreak } from './break-content.ts'
import { type DefectKind, defectKinds, foundBy } from './defect.ts'
import type { GoldPhase } from './judge.ts'
import { isMended } from './signs-in.ts'

/** What a choice of defects depends on: the phase, what the project's rules find, and a stream of numbers in [0, 1). */
export interface Seeding {
  phase: GoldPhase
  findingsIn: (content: Content) => readonly Finding[]
  random: () => number
  kinds?: readonly DefectKind[]
}

/**
 * A content with one thing broken, or null where nothing can be. In a review every kind will do; a checker gets only what no
 * rule says, because what is handed to the checkers has no error.
 */
export function seedDefect(content: Content, seeding: Seeding): Broken | null {
  const before = seeding.findingsIn(content)
  const kinds = (seeding.kinds ?? defectKinds).filter(
    (kind) => seeding.phase === 'review' || foundBy[kind] === null,
  )
  for (const kind of shuffled(kinds, seeding.random)) {
    const fit = shuffled(waysToBreak(content, kind), seeding.random).find((broken) =>
      isDefect(broken, before, seeding),
    )
    if (fit) return fit
  }
  return null
}

/** Whether a rule that has to find it does so anew, and no rule says anything where only a person should. */
function isDefect(
  { content, defect }: Broken,
  before: readonly Finding[],
  { findingsIn }: Seeding,
): boolean {
  if (isMended(defect, content)) return false
  const known = new Set(before.map(placeOf))
  const fresh = findingsIn(content).filter((finding) => !known.has(placeOf(finding)))
  const rule = foundBy[defect.kind]
  if (rule === null) return fresh.length === 0
  return fresh.some((finding) => finding.rule === rule && finding.severity === 'error')
}

function placeOf({ rule, side, tag }: Finding): string {
  return JSON.stringify([rule, side, tag])
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
