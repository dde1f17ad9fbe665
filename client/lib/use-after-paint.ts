import { useEffect, useState } from 'react'

import { Scope } from './scope.ts'

/** A value one paint after it changed, for what need not hold up that paint. */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    if (Object.is(painted, value)) return
    const scope = new Scope()
    // A frame is called before it is painted, what is put off from there after it.
    scope.frame(() => scope.timeout(() => setPainted(value), 0))
    return () => scope.dispose()
  }, [painted, value])
  return painted
}
