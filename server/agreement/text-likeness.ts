import { chrf } from '#shared/agreement/chrf.ts'
import { levenshtein } from '#shared/agreement/levenshtein.ts'

/** How alike two reviewers left one text; null where neither changed a character of it. */
export interface Likeness {
  similarity: number
  chrf: number
}

interface Texts {
  base: string
  first: string
  second: string
}

const mostKept = 20_000
const kept = new Map<string, Likeness | null>()

/** What was found for the same three texts before; revisions never change, so their hashes stand for them. */
export function keptLikeness(key: string): Likeness | null | undefined {
  return kept.get(key)
}

/** Compares two edited texts and keeps the answer under `key`; the oldest answers go first. */
export function likenessOf(key: string, { base, first, second }: Texts): Likeness | null {
  const oldest = kept.keys().next()
  if (kept.size >= mostKept && !oldest.done) kept.delete(oldest.value)
  const isEdited = first !== base || second !== base
  const likeness = isEdited
    ? { similarity: levenshtein(first, second).similarity, chrf: chrf(first, second)?.chrf ?? 1 }
    : null
  kept.set(key, likeness)
  return likeness
}
