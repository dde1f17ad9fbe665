import type { KeyRow } from '#client/viewers/key-rows.ts'

/** The keys of a document of text that can be laid out. */
export const textDocumentRows: readonly KeyRow<{ raw: () => void }>[] = [
  { shown: 'M', words: 'text.raw', keys: ({ raw }) => ({ m: raw }) },
]
