import { keepSetting, readSetting } from '#client/lib/settings.ts'
import { dropWord, inTab, namesOfWords } from '#client/lib/words.ts'
import type { Quality } from '#shared/check/quality.ts'

import type { Decision } from './decision.ts'

/** What a person said with a decision; a return has no quality, and its comment is the note. */
export interface Typed {
  quality: Quality | null
  reasons: string[]
  note: string
}

/** Whose decision, and on which instance. */
interface Place {
  person: string
  project: string
  key: string
}

const stored = 'countersign.taken-back/'
const nameOf = ({ key, person, project }: Place) => `${stored}${person}/${project}/${key}`

/** Keeps the words of a decision that was taken back, in the tab, until the person decides again. */
export function keepTyped(at: Place, decision: Decision): void {
  const typed = typedIn(decision)
  if (typed) keepSetting(nameOf(at), typed, inTab)
}

export function keptTyped(at: Place): Typed | null {
  return readSetting(nameOf(at), inTab) as Typed | null
}

export function forgetTyped(at: Place): void {
  dropWord(nameOf(at), inTab)
}

export function forgetAllTyped(person: string): void {
  for (const name of namesOfWords(`${stored}${person}/`, inTab)) dropWord(name, inTab)
}

export function typedIn({ input, verdict }: Decision): Typed | null {
  if (verdict === 'return') return { quality: null, reasons: [], note: input.comment }
  if (verdict !== 'vote') return null
  const { note, quality, reasons } = input
  return { quality, reasons, note }
}
