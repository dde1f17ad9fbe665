import type { Content } from '#shared/instance/content.ts'
import type { Finding, RuleId } from '#shared/validation/finding.ts'

import { waysToBreak } from './break-content.ts'
import { breaks, type DefectKind, defectKinds } from './defect.ts'
import type { GoldPhase } from './judge.ts'
import type { Broken } from './rewrite.ts'
import { isMended } from './signs-in.ts'

/** What a choice of defects depends on: the phase, what the project's rules find, and a stream of numbers in [0, 1). */
export interface Seeding {
  phase: GoldPhase
  findingsIn: (content: Content) => readonly Finding[]
  random: () => number
  kinds?: readonly DefectKind[]
}

/** A content with one thing broken, or null where nothing can be. */
export function seedDefect(content: Content, seeding: Seeding): Broken | null {
  for (const broken of defectsIn(content, seeding)) return broken
  return null
}

/**
 * Everything that can be broken in a content, by lot, kind after kind. In a review every kind will do; a checker gets only
 * what no rule calls an error, because what is handed to the checkers has none.
 */
export function* defectsIn(content: Content, seeding: Seeding): Generator<Broken> {
  const { kinds = defectKinds, random } = seeding
  const known = new Set(seeding.findingsIn(content).map(placeOf))
  for (const kind of shuffled(kinds, random))
    for (const broken of shuffled(waysToBreak(content, kind), random))
      if (isDefect(broken, known, seeding)) yield broken
}

/** Whether the rules say anew what they should of it and nothing else. */
function isDefect(
  { content, defect }: Broken,
  known: ReadonlySet<string>,
  { findingsIn, phase }: Seeding,
): boolean {
  if (isMended(defect, content)) return false
  const fresh = findingsIn(content).filter((finding) => !known.has(placeOf(finding)))
  if (phase === 'check' && fresh.some(({ severity }) => severity === 'error')) return false
  const expected: readonly RuleId[] = breaks[defect.kind]
  const [named] = expected
  return (
    fresh.every(({ rule }) => expected.includes(rule)) &&
    (named === undefined || fresh.some(({ rule }) => rule === named))
  )
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
