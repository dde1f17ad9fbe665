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
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null') as Content | null
  } catch {
    return null
  }
}

export function keepSuggestion(key: SuggestionKey, content: Content): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(content))
  } catch {
    // Full or forbidden: it is kept while the page stays.
  }
}

export function forgetSuggestion(key: SuggestionKey): void {
  sessionStorage.removeItem(nameOf(key))
}

/** Everything a person began to suggest in this tab and did not send. */
export function unsentSuggestions(of: string): SuggestionKey[] {
  return Object.keys(sessionStorage).flatMap((name) => {
    const [person, project, instance, hash] = name.slice(stored.length).split('/')
    const mine = name.startsWith(stored) && person === of
    return mine && project && instance && hash ? [{ person, project, instance, hash }] : []
  })
}
