import { useCallback, useSyncExternalStore } from 'react'

import type { CodeEditor } from './use-editor.ts'

/** What `look` sees of the cursor and the selection, again whenever they move; `look` must give a plain value. */
export function useCursor<T extends string | number>(
  editor: CodeEditor | null,
  look: (editor: CodeEditor) => T,
  none: T,
): T {
  const subscribe = useCallback(
    (tell: () => void) => {
      const moved = editor?.onDidChangeCursorSelection(tell)
      return () => moved?.dispose()
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => (editor ? look(editor) : none))
}
