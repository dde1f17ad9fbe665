/**
 * Short things that this browser keeps under a name. One that is full, or must not keep anything, has none, and takes none;
 * what would be kept then holds while the page stays.
 */
export function wordOf(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** False where it was not taken. */
export function keepWord(name: string, word: string): boolean {
  try {
    localStorage.setItem(name, word)
    return true
  } catch {
    return false
  }
}

export function dropWord(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing is kept here.
  }
}

/** The names that begin so. */
export function namesOfWords(beginning: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(beginning))
  } catch {
    return []
  }
}
