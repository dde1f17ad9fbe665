import { useCallback, useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

const moment = 2500

/** Something that is marked for a moment. */
export function useFlash<T>(): [T | null, (what: T) => void] {
  const [flashed, setFlashed] = useState<{ what: T } | null>(null)
  useEffect(() => {
    if (!flashed) return
    const scope = new Scope()
    scope.timeout(() => setFlashed(null), moment)
    return () => scope.dispose()
  }, [flashed])
  return [flashed?.what ?? null, useCallback((what: T) => setFlashed({ what }), [])]
}
