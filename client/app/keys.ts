/** What of a key press decides; a part of `KeyboardEvent`. */
export interface Press {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/**
 * Whether a press is a key as written in a command: `e`, `?`, `F2`, `Enter`, `shift+1`, `mod+k`, `mod+Enter`. `mod` is
 * Command on a Mac and Control elsewhere. Digits go by their place, since Shift changes what they write.
 */
export function isKey(press: Press, written: string): boolean {
  const parts = written.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  if (wants('mod') !== (press.ctrlKey || press.metaKey)) return false
  if (wants('alt') !== press.altKey) return false
  if (/^\d$/.test(key)) return press.code === `Digit${key}` && wants('shift') === press.shiftKey
  const letter = /^[a-z]$/i.test(key)
  const signs = !letter && key.length === 1
  if (!signs && wants('shift') !== press.shiftKey) return false
  // Alt and keyboards of other scripts write other letters: then the place of the key decides.
  if (letter && (press.altKey || !/^[ -~]/.test(press.key)))
    return press.code === `Key${key.toUpperCase()}`
  return press.key.toLowerCase() === key.toLowerCase()
}

/** A key without Control, Command or Alt writes a letter, so texts keep it for themselves. */
export function isSingle(written: string): boolean {
  return !/^((mod|alt)\+.+|F\d+)$/.test(written)
}

/** A key as a person reads it: `⌘K` on a Mac, `Ctrl+K` elsewhere; a sequence as its parts. */
export function keyLabels(written: string, mac: boolean): string[] {
  return written.split(' ').map((key) => {
    const parts = key.split('+').map((part) => names(mac)[part] ?? part)
    const last = parts.at(-1) ?? ''
    const shown = last.length === 1 && parts.length > 1 ? last.toUpperCase() : last
    return [...parts.slice(0, -1), shown].join(mac ? '' : '+')
  })
}

const names = (mac: boolean): Record<string, string> =>
  mac
    ? {
        mod: '⌘',
        shift: '⇧',
        alt: '⌥',
        Enter: '↵',
        Escape: 'Esc',
        ArrowLeft: '←',
        ArrowRight: '→',
        ArrowUp: '↑',
        ArrowDown: '↓',
      }
    : {
        mod: 'Ctrl',
        shift: 'Shift',
        alt: 'Alt',
        Enter: 'Enter',
        Escape: 'Esc',
        ArrowLeft: '←',
        ArrowRight: '→',
        ArrowUp: '↑',
        ArrowDown: '↓',
      }
