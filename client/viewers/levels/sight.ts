import type { Scope } from '#client/lib/scope.ts'

type See = (entry: IntersectionObserverEntry) => void

/** Watches many elements with one observer of the browser. */
class SharedObserver {
  private seers = new Map<Element, See>()
  private options: IntersectionObserverInit
  private observer: IntersectionObserver | null = null

  constructor(options: IntersectionObserverInit) {
    this.options = options
  }

  watch(scope: Scope, element: Element, see: See): void {
    this.observer ??= new IntersectionObserver((entries) => {
      for (const entry of entries) this.seers.get(entry.target)?.(entry)
    }, this.options)
    this.seers.set(element, see)
    this.observer.observe(element)
    scope.add(() => {
      this.seers.delete(element)
      this.observer?.unobserve(element)
    })
  }
}

const seen = new SharedObserver({ threshold: [0, 0.25, 0.5, 0.75, 1] })
// The page scrolls inside a box of its own, which a margin around the screen does not reach.
const around = (margin: string) => ({ rootMargin: margin, scrollMargin: margin })
const close = new SharedObserver(around('100% 0px'))
const near = new SharedObserver(around('300% 0px'))

/** Tells how much of an element is seen, and whether it is within one and within three screens. */
export function watchSight(
  scope: Scope,
  element: Element,
  tell: {
    seen: (share: number) => void
    close: (is: boolean) => void
    near: (is: boolean) => void
  },
): void {
  seen.watch(scope, element, (entry) => tell.seen(shareOf(entry)))
  close.watch(scope, element, (entry) => tell.close(entry.isIntersecting))
  near.watch(scope, element, (entry) => tell.near(entry.isIntersecting))
}

function shareOf({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) {
  const ofScreen = rootBounds?.height ? intersectionRect.height / rootBounds.height : 0
  return Math.min(1, Math.max(intersectionRatio, ofScreen))
}
