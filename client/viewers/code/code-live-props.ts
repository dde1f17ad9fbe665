import type { ViewerProps } from '#client/viewers/viewer-props.ts'

import type { CodeText } from './code-text.ts'

export interface CodeLiveProps extends ViewerProps {
  read: CodeText
  /** What is odd about the text, in words. */
  note?: string
  /** Shows a notebook's cells again. */
  onCells?: (() => void) | undefined
}
