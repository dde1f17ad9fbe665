import type { monaco } from './monaco.ts'

/** The longest line that is coloured and drawn whole, in characters. */
export const longestColoured = 10_000

/** Monaco as a thing to read: nothing is typed, nothing runs, Tab goes on to the next control. */
export const reading: monaco.editor.IStandaloneEditorConstructionOptions = {
  readOnly: true,
  domReadOnly: true,
  tabFocusMode: true,
  automaticLayout: false,
  detectIndentation: false,
  tabSize: 4,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    horizontalScrollbarSize: 12,
    verticalScrollbarSize: 12,
    useShadows: false,
  },
  renderLineHighlight: 'none',
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  bracketPairColorization: { enabled: false },
  contextmenu: false,
  glyphMargin: false,
  folding: true,
  foldingHighlight: false,
  showFoldingControls: 'always',
  links: false,
  copyWithSyntaxHighlighting: false,
  unusualLineTerminators: 'off',
  smoothScrolling: false,
  cursorBlinking: 'solid',
  renderFinalNewline: 'on',
  maxTokenizationLineLength: longestColoured,
  stopRenderingLineAfter: longestColoured,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 13,
  lineHeight: 19,
  fontLigatures: false,
  lineNumbersMinChars: 3,
  padding: { top: 8, bottom: 8 },
  find: { addExtraSpaceOnTop: false, autoFindInSelection: 'never', loop: true },
}
