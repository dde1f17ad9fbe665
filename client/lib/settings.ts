/** A setting that this browser keeps; null where it keeps none, or nothing at all. */
export function readSetting(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as unknown
  } catch {
    return null
  }
}

export function keepSetting(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Full or forbidden: it holds while the page stays.
  }
}
