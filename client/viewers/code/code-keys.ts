import type { Keys } from '#client/viewers/key-box.tsx'
import type { KeyRow } from '#client/viewers/key-rows.ts'

interface Reading {
  find: () => void
  wrap: () => void
  whitespace: () => void
  fold: () => void
  unfold: () => void
  /** Shows a notebook's cells again; null where it is none. */
  cells: (() => void) | null
  /** Goes to the next remark, or (-1) the one before; null where there is none. */
  step: ((by: 1 | -1) => void) | null
}

interface Comparing {
  next: () => void
  previous: () => void
  turn: () => void
}

/** The keys of a source text, as the sheet of keys shows them. */
export const codeRows: readonly KeyRow<Reading>[] = [
  { shown: '/', words: 'code.find', keys: ({ find }) => ({ '/': find }) },
  { shown: 'W', words: 'code.wrap', keys: ({ wrap }) => ({ w: wrap }) },
  { shown: '.', words: 'code.whitespace', keys: ({ whitespace }) => ({ '.': whitespace }) },
  { shown: '−', words: 'code.fold', keys: ({ fold }) => ({ '-': fold }) },
  { shown: '+', words: 'code.unfold', keys: ({ unfold }) => ({ '+': unfold, '=': unfold }) },
  {
    shown: '[ ]',
    words: 'code.spot.step',
    keys: ({ step }): Keys => (step ? { '[': () => step(-1), ']': () => step(1) } : {}),
  },
  { shown: 'R', words: 'keys.cells', keys: ({ cells }): Keys => (cells ? { r: cells } : {}) },
]

/** The keys of two source texts beside each other. */
export const diffRows: readonly KeyRow<Comparing>[] = [
  { shown: 'N', words: 'code.nextChange', keys: ({ next }) => ({ n: next }) },
  { shown: 'P', words: 'code.previousChange', keys: ({ previous }) => ({ p: previous }) },
  { shown: 'U', words: 'code.sideBySide', keys: ({ turn }) => ({ u: turn }) },
]
