import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

/** A value once it has stayed the same for `wait` milliseconds; at once where `wait` is 0. */
export function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const scope = new Scope()
    scope.timeout(() => setSettled(value), wait)
    return () => scope.dispose()
  }, [value, wait])
  return wait === 0 ? value : settled
}
