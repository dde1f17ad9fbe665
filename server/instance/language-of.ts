import { eld } from 'eld/small'

import type { Content } from '#shared/instance/content.ts'
import { segmentsOf } from '#shared/instance/tag.ts'

/** Enough to be sure, and a small part of the work on a long text. */
const enough = 4_000

/** The language of both texts together (ISO 639-1), or null where it cannot be told: few words, or formulas alone. */
export function languageOf({ question, answer }: Content): string | null {
  const words = segmentsOf(`${question.text}\n${answer.text}`.slice(0, enough))
    .filter(({ kind }) => kind === 'text')
    .map(({ source }) => source)
    .join(' ')
  const found = eld.detect(words.toWellFormed())
  return found.isReliable() && found.language !== '' ? found.language : null
}
