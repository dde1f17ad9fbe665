import type { Modality } from '#shared/media/modality.ts'

/**
 * The keys (`KeyboardEvent.key`) that a person chose inside viewers, by the modality and the first key: where `image r` is
 * `q`, `image q` is `r`. Keys are only ever exchanged, so none loses its use and none has two.
 */
export type OwnKeys = Readonly<Record<string, string>>

const nameOf = (modality: Modality, first: string) => `${modality} ${first}`

/** The key that does now what `first` did at first. */
export function keyNow(own: OwnKeys, modality: Modality, first: string): string {
  return own[nameOf(modality, first)] ?? first
}

/** The first key that a press stands for. */
export function firstOf(own: OwnKeys, modality: Modality, pressed: string): string {
  const start = nameOf(modality, '')
  const chosen = Object.entries(own).find(
    ([name, key]) => key === pressed && name.startsWith(start),
  )
  return chosen ? chosen[0].slice(start.length) : pressed
}

/** Gives `first` another key. What had that key gets the one that `first` had. */
export function withKey(
  own: OwnKeys,
  { first, modality }: { modality: Modality; first: string },
  key: string,
): OwnKeys {
  const before = keyNow(own, modality, first)
  const other = firstOf(own, modality, key)
  const next = { ...own, [nameOf(modality, other)]: before, [nameOf(modality, first)]: key }
  return Object.fromEntries(
    Object.entries(next).filter(([name, chosen]) => !name.endsWith(` ${chosen}`)),
  )
}

interface Part {
  text: string
  /** The key that can be changed; null for arrows, Enter and their like, which belong to the controls of a page. */
  first: string | null
}

/** The keys of a row, from how a person reads them. */
export function partsOf(shown: string): Part[] {
  return (shown.match(/Shift[ +][A-Z](?!\w)|Page [↑↓]|\S+/g) ?? []).map((text) => ({
    text,
    first: firstIn(text),
  }))
}

function firstIn(text: string): string | null {
  if (/^Shift[ +][A-Z]$/.test(text)) return text.slice(-1)
  if (text === '−') return '-'
  if (/^[A-Za-z]$/.test(text)) return text.toLowerCase()
  return /^[!-~]$/.test(text) ? text : null
}

/** The keys of a row as they are now, for a person to read. */
export function shownNow(own: OwnKeys, modality: Modality, shown: string): string {
  return partsOf(shown)
    .map((part) => {
      const now = part.first === null ? null : keyNow(own, modality, part.first)
      return now === null || now === part.first ? part.text : readable(now)
    })
    .join(' ')
}

export function readable(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Shift ${key}`
  return key === '-' ? '−' : key.toUpperCase()
}

/** Reads what was kept; what is no choice is left out. */
export function readOwnKeys(kept: unknown): OwnKeys {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter(([, key]) => typeof key === 'string' && isChoosable(key)),
  )
}

/** One letter, digit or sign: only those can be chosen inside a viewer. */
export function isChoosable(key: string): boolean {
  return key.length === 1 && key !== ' '
}
