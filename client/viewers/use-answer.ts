import { useCallback, useEffect, useRef, useState } from 'react'

export interface Answer<T> {
  /** Whether someone waits for it. */
  awaited: boolean
  /** Asks a person; null comes where they give up, are asked anew, or leave. */
  ask: () => Promise<T | null>
  give: (answer: T | null) => void
}

/** Something that code waits for and a person gives by hand. */
export function useAnswer<T>(): Answer<T> {
  const waiting = useRef<((answer: T | null) => void) | null>(null)
  const [awaited, setAwaited] = useState(false)
  const give = useCallback((answer: T | null) => {
    waiting.current?.(answer)
    waiting.current = null
    setAwaited(false)
  }, [])
  const ask = useCallback(() => {
    waiting.current?.(null)
    setAwaited(true)
    return new Promise<T | null>((resolve) => {
      waiting.current = resolve
    })
  }, [])
  useEffect(
    () => () => {
      waiting.current?.(null)
      waiting.current = null
    },
    [],
  )
  return { awaited, ask, give }
}
