/** Where words are kept: for all tabs and until they are dropped, or for this tab until it is closed. */
type Shelf = () => Storage
export const inBrowser: Shelf = () => localStorage
export const inTab: Shelf = () => sessionStorage

/**
 * Short things that this browser keeps under a name. One that is full, or must not keep anything, has none, and takes none;
 * what would be kept then holds while the page stays.
 */
export function wordOf(name: string, shelf = inBrowser): string | null {
  try {
    return shelf().getItem(name)
  } catch {
    return null
  }
}

/** False where it was not taken. */
export function keepWord(name: string, word: string, shelf = inBrowser): boolean {
  try {
    shelf().setItem(name, word)
    return true
  } catch {
    return false
  }
}

export function dropWord(name: string, shelf = inBrowser): void {
  try {
    shelf().removeItem(name)
  } catch {
    // Nothing is kept here.
  }
}

/** The names that begin so. */
export function namesOfWords(beginning: string, shelf = inBrowser): string[] {
  try {
    return Object.keys(shelf()).filter((name) => name.startsWith(beginning))
  } catch {
    return []
  }
}
