import type { Keys } from './key-box.tsx'

/** Some keys of a viewer that belong together: how they are written, what they do in words, and what does it. */
export interface KeyRow<Deeds> {
  /** As a person reads them, with spaces between. */
  shown: string
  /** The name of the words among those of the viewers: `image.fit`. */
  words: string
  /** The keys by `KeyboardEvent.key`; left out where the row only tells of keys that something else hears. */
  keys?: (deeds: Deeds) => Keys
}

/** What every key of these rows does. */
export function keysFrom<Deeds>(rows: readonly KeyRow<Deeds>[], deeds: Deeds): Keys {
  return Object.assign({}, ...rows.map(({ keys }) => keys?.(deeds) ?? {})) as Keys
}
