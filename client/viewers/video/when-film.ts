import { Scope } from '#client/lib/scope.ts'

import type { Film } from './film.ts'

const patience = 2500

/** Waits until a film holds `ready`, as it does when its frames are counted or it has arrived; not for ever. */
export function whenFilm(film: Film, ready: (film: Film) => boolean): Promise<void> {
  if (ready(film)) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const scope = new Scope()
  const done = () => {
    scope.dispose()
    resolve(undefined)
  }
  scope.add(
    film.subscribe(() => {
      if (ready(film)) done()
    }),
  )
  scope.timeout(done, patience)
  return promise
}
