import { create } from 'zustand'

import { readSetting } from '#client/lib/settings.ts'
import { inTab, keepWord } from '#client/lib/words.ts'
import type { UndoStack } from '#client/revision/undo-stack.ts'
import type { Content } from '#shared/instance/content.ts'
import type { HunkVerdict } from '#shared/revision/hunk-verdict.ts'

/** A decision on a hunk that no revision carries yet; `before` is the work that an acceptance was made in, while the page stays. */
export interface Said extends HunkVerdict {
  before: Content | null
}

const stored = 'countersign.verdicts'
/** Steps of the draft are forgotten beyond some number: then nothing tells any more that one was undone. */
const manySteps = 200

interface VerdictState {
  /** By the person's id. */
  said: Readonly<Record<string, readonly Said[]>>
}

export const useVerdictStore = create<VerdictState>(() => ({ said: restored() }))

/** Decides on a hunk, or with null takes the decision back. */
export function sayVerdict(
  person: string,
  at: Pick<Said, 'suggestion' | 'hunk'>,
  verdict: Pick<Said, 'verdict' | 'before'> | null,
): void {
  const { said } = useVerdictStore.getState()
  const others = (said[person] ?? []).filter(
    (one) => one.suggestion !== at.suggestion || one.hunk !== at.hunk,
  )
  const next = { ...said, [person]: verdict ? [...others, { ...at, ...verdict }] : others }
  useVerdictStore.setState({ said: next })
  const written = JSON.stringify(next, (key, value: unknown) => (key === 'before' ? null : value))
  keepWord(stored, written, inTab)
}

/** An acceptance that was undone is none. */
export function holds(said: Said, stack: UndoStack): boolean {
  if (said.verdict === 'rejected' || said.before === null) return true
  return stack.past.includes(said.before) || stack.past.length >= manySteps
}

/** What goes with the next save or submission. */
export function verdictsFor(
  person: string,
  suggestions: readonly { id: string }[],
  stack: UndoStack,
): HunkVerdict[] {
  const known = new Set(suggestions.map(({ id }) => id))
  return (useVerdictStore.getState().said[person] ?? [])
    .filter((one) => known.has(one.suggestion) && holds(one, stack))
    .map(({ hunk, suggestion, verdict }) => ({ hunk, suggestion, verdict }))
}

function restored(): VerdictState['said'] {
  return (readSetting(stored, inTab) ?? {}) as VerdictState['said']
}
