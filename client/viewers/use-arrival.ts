import { useCallback, useEffect, useRef } from 'react'

/** Waits for something that a component gets only after a while; what it has at the moment comes at once. */
export function useArrival<T>(value: T | null): () => Promise<T> {
  const now = useRef(value)
  const waiting = useRef<((value: T) => void)[]>([])
  useEffect(() => {
    now.current = value
    if (value === null) return
    for (const give of waiting.current.splice(0)) give(value)
  }, [value])
  return useCallback(
    () =>
      now.current === null
        ? new Promise<T>((resolve) => waiting.current.push(resolve))
        : Promise.resolve(now.current),
    [],
  )
}
