import { inBrowser, keepWord, wordOf } from './words.ts'

/** What is kept under a name; null where there is nothing, or nothing that can be read. */
export function readSetting(name: string, shelf = inBrowser): unknown {
  try {
    return JSON.parse(wordOf(name, shelf) ?? 'null') as unknown
  } catch {
    return null
  }
}

/** A browser that keeps nothing still does what was asked, until the page is closed; then this answers with false. */
export function keepSetting(name: string, value: unknown, shelf = inBrowser): boolean {
  return keepWord(name, JSON.stringify(value), shelf)
}
