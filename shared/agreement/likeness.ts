import { chrf } from './chrf.ts'
import { levenshtein } from './levenshtein.ts'

/** How alike two people left one text, each from 0 to 1. */
export interface Likeness {
  similarity: number
  chrf: number
}

interface Texts {
  base: string
  first: string
  second: string
}

/** Null where neither changed a character: then the two are alike by themselves. */
export function likenessOf({ base, first, second }: Texts): Likeness | null {
  if (first === base && second === base) return null
  return {
    similarity: levenshtein(first, second).similarity,
    chrf: chrf(first, second)?.chrf ?? 1,
  }
}
