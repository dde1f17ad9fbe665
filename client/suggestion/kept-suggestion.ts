import { keepSetting, readSetting } from '#client/lib/settings.ts'
import { dropWord, inTab, namesOfWords } from '#client/lib/words.ts'
import type { DraftKey } from '#client/revision/kept-drafts.ts'
import type { Content } from '#shared/instance/content.ts'

const stored = 'countersign.suggestion/'

/** What is suggested belongs to one person, one instance and one of its revisions. */
export interface SuggestionKey extends DraftKey {
  hash: string
}

const nameOf = ({ hash, instance, person, project }: SuggestionKey) =>
  `${stored}${person}/${project}/${instance}/${hash}`

/** What a checker has begun to suggest, kept in the tab until it is sent. */
export function keptSuggestion(key: SuggestionKey): Content | null {
  return readSetting(nameOf(key), inTab) as Content | null
}

export function keepSuggestion(key: SuggestionKey, content: Content): void {
  keepSetting(nameOf(key), content, inTab)
}

export function forgetSuggestion(key: SuggestionKey): void {
  dropWord(nameOf(key), inTab)
}

/** Everything a person began to suggest in this tab and did not send. */
export function unsentSuggestions(of: string): SuggestionKey[] {
  return namesOfWords(`${stored}${of}/`, inTab).flatMap((name) => {
    const [person, project, instance, hash] = name.slice(stored.length).split('/')
    return person && project && instance && hash ? [{ person, project, instance, hash }] : []
  })
}
