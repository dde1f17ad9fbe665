import type { KeyRow } from '#client/viewers/key-rows.ts'

interface Deeds {
  find: () => void
  narrower: () => void
  wider: () => void
}

/** The keys of a table, as the sheet of keys shows them. */
export const tableRows: readonly KeyRow<Deeds>[] = [
  { shown: '/', words: 'document.find', keys: ({ find }) => ({ '/': find }) },
  {
    shown: '< >',
    words: 'keys.columns',
    keys: ({ narrower, wider }) => ({ '<': narrower, '>': wider }),
  },
]
