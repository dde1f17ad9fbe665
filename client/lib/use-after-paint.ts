import { useEffect, useState } from 'react'

import { Scope } from './scope.ts'

/** A value one paint after it changed, for what need not hold up that paint. */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    if (Object.is(painted, value)) return
    const scope = new Scope()
    afterPaint(scope, () => setPainted(value))
    return () => scope.dispose()
  }, [painted, value])
  return painted
}

/** Runs once the frame that is being made is on the screen. */
export function afterPaint(scope: Scope, run: () => void): void {
  scope.frame(() => scope.timeout(run, 0))
}
