import type { Content } from '#shared/instance/content.ts'

const stored = 'countersign.suggestion/'

/** What a checker has begun to suggest, kept in the tab by person, instance and revision until it is sent. */
export function keptSuggestion(name: string): Content | null {
  try {
    return JSON.parse(sessionStorage.getItem(stored + name) ?? 'null') as Content | null
  } catch {
    return null
  }
}

export function keepSuggestion(name: string, content: Content): void {
  try {
    sessionStorage.setItem(stored + name, JSON.stringify(content))
  } catch {
    // Full or forbidden: it is kept while the page stays.
  }
}

export function forgetSuggestion(name: string): void {
  sessionStorage.removeItem(stored + name)
}
