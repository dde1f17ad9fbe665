import { type RefObject, use, useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { HeavyKind, Level } from '#client/viewers/levels/level.ts'
import type { Seen, Stretch } from '#shared/media/seen.ts'

import { pageEvent, type PageEvent } from './page-event.ts'
import { SeenContext, type SeenLog } from './seen-log.ts'

/** Long enough to have looked, in milliseconds: what only passes by is not seen. */
const glance = 1000
const seenShare = 0.5

interface Shown {
  /** The SHA-256 of the medium's bytes; null while it is not known. */
  bytes: string | null
  kind: HeavyKind | null
  level: Level
  drawn: boolean
}

/**
 * Notes what a person looks at in one viewer: that it stood in view for a moment (a document or a model once it is alive), what
 * was played of a sound or film, and the pages of a document.
 */
export function useLookedAt(figure: RefObject<HTMLElement | null>, shown: Shown): void {
  const log = use(SeenContext)
  const { bytes, drawn, kind, level } = shown
  const plays = kind === 'audio' || kind === 'video'
  const there = drawn && (level === 'live' || (kind !== 'document' && kind !== 'threeD'))

  useEffect(() => {
    if (!log || !figure.current || bytes === null) return
    const scope = new Scope()
    notePlayed(scope, figure.current, noting(log, bytes))
    notePages(scope, figure.current, noting(log, bytes))
    return () => scope.dispose()
  }, [figure, log, bytes])

  useEffect(() => {
    if (!log || !figure.current || bytes === null || !there || plays) return
    const scope = new Scope()
    const note = noting(log, bytes)
    watchGlance(scope, figure.current, () => note({ opened: true }))
    return () => scope.dispose()
  }, [figure, log, bytes, plays, there])
}

const noting = (log: SeenLog, bytes: string) => (seen: Seen) => log.note(bytes, seen)

function watchGlance(scope: Scope, element: HTMLElement, seen: () => void): void {
  let looking = new Scope()
  scope.add(() => looking.dispose())
  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.at(-1)
      looking.dispose()
      looking = new Scope()
      if (!entry || !isSeen(entry)) return
      looking.timeout(() => {
        if (document.visibilityState === 'visible') seen()
      }, glance)
    },
    { threshold: [0, 0.25, seenShare, 0.75] },
  )
  observer.observe(element)
  scope.add(() => observer.disconnect())
}

/** Half of it is on the screen, or it fills half of the screen. */
function isSeen({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) {
  const ofScreen = rootBounds?.height ? intersectionRect.height / rootBounds.height : 0
  return intersectionRatio >= seenShare || ofScreen >= seenShare
}

/** Events of a player do not bubble, but pass its ancestors on their way down. */
function notePlayed(scope: Scope, element: HTMLElement, note: (seen: Seen) => void): void {
  const look = ({ target }: Event) => {
    if (!(target instanceof HTMLMediaElement)) return
    const { played } = target
    const stretches = Array.from({ length: played.length }, (_, i): Stretch => [
      Math.max(0, played.start(i)),
      Math.max(0, played.end(i)),
    ]).filter(([from, to]) => to > from)
    if (stretches.length > 0) note({ opened: true, played: stretches })
  }
  scope.hear(element, { timeupdate: look, pause: look, ended: look }, { capture: true })
}

function notePages(scope: Scope, element: HTMLElement, note: (seen: Seen) => void): void {
  let staying = new Scope()
  scope.add(() => staying.dispose())
  scope.hear(element, {
    [pageEvent]: ({ detail: page }: PageEvent) => {
      staying.dispose()
      staying = new Scope()
      staying.timeout(() => note({ opened: true, pages: [page] }), glance)
    },
  })
}
