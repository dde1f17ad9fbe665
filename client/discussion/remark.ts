import type { Anchor } from '#shared/discussion/anchor.ts'

/** A remark that is being written. `words` say what it is about; empty for the whole instance. */
export interface Remark {
  text: string
  blocking: boolean
  reasons: string[]
  anchor: Anchor | null
  snapshot: string | null
  words: string
}

export const emptyRemark: Remark = {
  text: '',
  blocking: false,
  reasons: [],
  anchor: null,
  snapshot: null,
  words: '',
}
