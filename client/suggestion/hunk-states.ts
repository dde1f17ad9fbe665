import type { UndoStack } from '#client/revision/undo-stack.ts'
import { standsIn } from '#shared/revision/accept-hunk.ts'
import type { Hunk } from '#shared/revision/hunks.ts'
import type { SuggestionView } from '#shared/view/instance-view.ts'

import { holds, type Said } from './verdict-store.ts'

export type HunkState = 'open' | 'accepted' | 'rejected'

/**
 * How each hunk of a suggestion stands in the work on the page: what is in it as it was suggested is accepted; otherwise what
 * was said here counts, and before that what a revision recorded.
 */
export function hunkStates(
  suggestion: SuggestionView,
  { hunks, said, stack }: { hunks: readonly Hunk[]; said: readonly Said[]; stack: UndoStack },
): HunkState[] {
  const standing = new Set(standsIn(stack.present, { base: suggestion.base, hunks }))
  return hunks.map((_, hunk) => {
    if (standing.has(hunk)) return 'accepted'
    const here = said.find((one) => one.suggestion === suggestion.id && one.hunk === hunk)
    if (here && holds(here, stack)) return here.verdict
    return suggestion.verdicts.find((one) => one.hunk === hunk)?.verdict ?? 'open'
  })
}
