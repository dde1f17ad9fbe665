import { del, get, keys, set } from 'idb-keyval'

import { openKept } from '#client/lib/open-kept.ts'
import { keepSetting, readSetting } from '#client/lib/settings.ts'
import { dropWord, namesOfWords } from '#client/lib/words.ts'

import type { Draft } from './open-draft.ts'

const kept = openKept('countersign.drafts', 'drafts')

/** Drafts in this browser belong to one person and one instance. */
export interface DraftKey {
  person: string
  project: string
  instance: string
}

const nameOf = (key: DraftKey) => `${key.person}/${key.project}/${key.instance}`

const lastWords = 'countersign.draft/'
const lastWord = (key: DraftKey) => `${lastWords}${nameOf(key)}`

/** A browser that keeps nothing (a private window, a full disk) has no drafts; the server still has its own. */
export async function keptDraft(key: DraftKey): Promise<Draft | null> {
  const last = lastWordOf(key)
  const found = last ?? (await get<Draft>(nameOf(key), kept).catch(() => undefined))
  return found ? { ...found, known: found.known ?? [], unsent: found.unsent ?? true } : null
}

/** Throws where the browser takes nothing more, or nothing at all. */
export async function keepDraft(key: DraftKey, draft: Draft): Promise<void> {
  await set(nameOf(key), draft, kept)
  dropWord(lastWord(key))
}

/** For a page that goes: what waits for an answer is not written any more, so this is there when it returns. */
export function keepDraftAtOnce(key: DraftKey, draft: Draft): void {
  keepSetting(lastWord(key), draft)
}

export async function forgetDraft(key: DraftKey): Promise<void> {
  dropWord(lastWord(key))
  await del(nameOf(key), kept).catch(() => undefined)
}

/** Everything that this browser keeps of a person. */
export async function keptOf(person: string): Promise<{ key: DraftKey; draft: Draft }[]> {
  const stored = await keys<string>(kept).catch(() => [])
  const words = namesOfWords(lastWords)
  const names = new Set([...stored, ...words.map((name) => name.slice(lastWords.length))])
  const found = await Promise.all(
    [...names].map(async (name) => {
      const [whose = '', project = '', instance = ''] = name.split('/')
      const key = { person: whose, project, instance }
      const draft = whose === person ? await keptDraft(key) : null
      return draft ? [{ key, draft }] : []
    }),
  )
  return found.flat()
}

function lastWordOf(key: DraftKey): Draft | null {
  return readSetting(lastWord(key)) as Draft | null
}
