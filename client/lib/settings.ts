import { keepWord, wordOf } from './words.ts'

/** A setting that this browser keeps; null where there is none. */
export function readSetting(name: string): unknown {
  try {
    return JSON.parse(wordOf(name) ?? 'null') as unknown
  } catch {
    return null
  }
}

/** A browser that keeps nothing still does what was asked, until the page is closed. */
export function keepSetting(name: string, value: unknown): void {
  keepWord(name, JSON.stringify(value))
}
