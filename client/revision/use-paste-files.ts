import { type RefObject, useEffect, useRef } from 'react'

import { Scope } from '#client/lib/scope.ts'

import { filesOf } from './carried.ts'

const writing = 'input, textarea, [contenteditable]'

/** Files that are pasted while nothing is written in. A panel that is mounted ahead of its time, inert, takes none. */
export function usePasteFiles(
  allowed: boolean,
  box: RefObject<HTMLElement | null>,
  onFiles: (files: File[]) => void,
): void {
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    if (!allowed) return
    const scope = new Scope()
    scope.listen('paste', (event) => {
      const files = filesOf(event.clipboardData)
      const inText = event.target instanceof Element && event.target.closest(writing) !== null
      if (files.length === 0 || event.defaultPrevented || inText) return
      if (!box.current || box.current.closest('[inert]')) return
      event.preventDefault()
      latest.current(files)
    })
    return () => scope.dispose()
  }, [allowed, box])
}
