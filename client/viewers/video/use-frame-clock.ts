import { useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { fileBytes } from '#client/viewers/file-text.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { Derivative } from '#shared/media/derivative.ts'
import { readFrameTimes } from '#shared/media/frame-times.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import type { Film } from './film.ts'
import { listedClock, steadyClock } from './frame-clock.ts'

/** Gives a film its frames: by its rate where that is constant, else by their times, which the server has read.
 * Answers with what became of those times, where they are needed. */
export function useFrameClock(film: Film | null, file: MediumFile): Derivative['state'] | null {
  const { frameRate, variableRate, frames } = file.facts
  const times = useDerivative(file, 'frames')
  const steady = frameRate !== undefined && variableRate !== true
  const url = !steady && times?.state === 'done' ? times.url : null

  useEffect(() => {
    const { begin, end, seen } = film?.get() ?? {}
    if (!film || !seen || begin === undefined || end === undefined) return
    if (steady) {
      const counted = Math.round(((end - film.first) * frameRate.num) / frameRate.den)
      const count = Math.max(1, Math.min(frames ?? Infinity, counted))
      return film.count(steadyClock({ rate: frameRate, first: film.first, count }))
    }
    if (url === null) return
    const scope = new Scope()
    fileBytes(url, scope.signal())
      .then((bytes) => {
        const all = readFrameTimes(bytes)
        if (!scope.ended && all.length > 0) film.count(listedClock(all, film.first))
      })
      // Without its times a film is shown all the same; its frames are then not counted.
      .catch(() => undefined)
    return () => scope.dispose()
  }, [film, steady, frameRate, frames, url])
  return steady ? null : (times?.state ?? null)
}
