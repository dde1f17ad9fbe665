import type { editor } from 'monaco-editor/editor'

import { type Kept, useKept } from '#client/viewers/levels/kept-state.ts'

/** What a code viewer remembers while it is away. */
export interface CodeKept {
  /** The language that a person chose over the recognised one. */
  language: string | null
  wrap: boolean
  whitespace: boolean
  /** A notebook's source instead of its cells. */
  raw: boolean
  /** A long text that a person asked for. */
  wanted: boolean
  /** What it is compared with: a key of `comparables`. */
  compared: string | null
  sideBySide: boolean
  view: editor.ICodeEditorViewState | null
  /** The first line on the screen, and how many pixels of it are scrolled away. */
  top: number
  offset: number
  /** The lines of the address that were gone to last, so that they are gone to once. */
  linked: string
  /** How far a notebook is scrolled, in pixels. */
  scroll: number
}

const initial: CodeKept = {
  language: null,
  wrap: false,
  whitespace: false,
  raw: false,
  wanted: false,
  compared: null,
  sideBySide: true,
  view: null,
  top: 1,
  offset: 0,
  linked: '',
  scroll: 0,
}

export function useCodeKept(): Kept<CodeKept> {
  return useKept(initial)
}
