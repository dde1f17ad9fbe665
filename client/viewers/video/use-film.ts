import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import type { Captions } from './captions-of.ts'
import type { FilmSource } from './film-source.ts'
import { newFilm } from './film-state.ts'
import type { Film } from './film.ts'
import { openFilm } from './open-film.ts'
import { keepStill, stillOf } from './stills.ts'

export interface Opened {
  film: Film
  video: HTMLVideoElement
  scope: Scope
}

/** The film in `box`, opened as it was left; what a person set is kept when it goes. */
export function useFilm(
  box: RefObject<HTMLElement | null>,
  { source, captions }: { source: FilmSource; captions: readonly Captions[] },
  {
    file,
    onReady,
    onBreak,
    pin,
  }: Pick<FileViewerProps, 'file' | 'onReady' | 'pin'> & {
    onBreak: (at: number | null) => void
  },
): Opened | null {
  const kept = useKept(newFilm)
  const [opened, setOpened] = useState<Opened | null>(null)
  const ears = useRef({ onReady, onBreak, pin })
  useLayoutEffect(() => {
    ears.current = { onReady, onBreak, pin }
  })
  const { seconds = 0 } = file.facts

  // The poster that takes the film's place reads what is kept before it is painted: hence no later effect.
  useLayoutEffect(() => {
    if (!box.current) return
    const scope = new Scope()
    const before = kept.read()
    const { plays, time } = before
    kept.keep({ plays: false })
    openFilm(scope, box.current, {
      source,
      captions,
      kept: before,
      seconds,
      onBreak: (at) => ears.current.onBreak(at),
      onFilm: (film, video) => {
        setOpened({ film, video, scope })
        scope.add(
          film.subscribe(() => {
            ears.current.pin(film.get().playing)
            if (!film.moves) ears.current.onReady()
          }),
        )
        scope.add(() => {
          const { speed, volume, muted, from, to, loops, captions: track } = film.get()
          kept.keep({ time: video.currentTime, speed, volume, muted, from, to, loops })
          kept.keep({ captions: track })
          keepStill(kept.keep, stillOf(video))
        })
        film.setSpeed(before.speed)
        film.setCaptions(before.captions)
        if (time !== null) film.seek(time)
        if (plays) film.play()
        if (!film.moves) ears.current.onReady()
      },
    })
    return () => {
      scope.dispose()
      ears.current.pin(false)
      setOpened(null)
    }
  }, [box, source, captions, kept, seconds])
  return opened
}
