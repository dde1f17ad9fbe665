import type { monaco } from './monaco.ts'

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
  maxTokenizationLineLength: 20_000,
  stopRenderingLineAfter: 20_000,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 13,
  lineHeight: 19,
  fontLigatures: false,
  lineNumbersMinChars: 3,
  padding: { top: 8, bottom: 8 },
  find: { addExtraSpaceOnTop: false, autoFindInSelection: 'never', loop: true },
}

/** The longest line that is coloured, in characters. */
export const longestColoured = 20_000
