import type { Scope } from '#client/lib/scope.ts'

import type * as Colouring from './colour-lines.ts'

let loaded: typeof Colouring | null = null

/** Calls `run` with what colours text: at once where the editor is loaded, else once the browser has nothing to do. */
export function whenColouring(scope: Scope, run: (colouring: typeof Colouring) => void): void {
  if (loaded) return run(loaded)
  const load = () =>
    void import('./colour-lines.ts').then(
      (part) => {
        loaded = part
        if (!scope.ended) run(part)
      },
      // Without colours the text is as readable.
      () => undefined,
    )
  if (!('requestIdleCallback' in window)) return scope.timeout(load, 500)
  const idle = requestIdleCallback(load, { timeout: 4000 })
  scope.add(() => cancelIdleCallback(idle))
}
