import { useCallback, useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

const readable = 6000

/** A sentence that stands long enough to be read. */
export function useSaying(): [string | null, (sentence: string | null) => void] {
  const [said, setSaid] = useState<{ sentence: string } | null>(null)
  useEffect(() => {
    if (!said) return
    const scope = new Scope()
    scope.timeout(() => setSaid(null), readable)
    return () => scope.dispose()
  }, [said])
  const say = useCallback(
    (sentence: string | null) => setSaid(sentence === null ? null : { sentence }),
    [],
  )
  return [said?.sentence ?? null, say]
}
