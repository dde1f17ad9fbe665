import type { KeyRow } from '#client/viewers/key-rows.ts'

/** The keys of a text, as the sheet of keys shows them. */
export const textRows: readonly KeyRow<{ raw: () => void }>[] = [
  { shown: 'R', words: 'text.raw', keys: ({ raw }) => ({ r: raw }) },
]
