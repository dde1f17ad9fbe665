import type { Scope } from '#client/lib/scope.ts'

/** One sound at a time: what starts pauses this element, and this one pauses every other sound and film of the page. */
export function playAlone(scope: Scope, element: HTMLMediaElement): void {
  scope.hear(
    document,
    {
      play: ({ target }: Event) => {
        if (target === element) pauseOthers(element)
        else if (target instanceof HTMLMediaElement && !target.muted) element.pause()
      },
    },
    { capture: true },
  )
}

function pauseOthers(element: HTMLMediaElement): void {
  for (const other of document.querySelectorAll<HTMLMediaElement>('audio, video'))
    if (other !== element && !other.muted && !other.paused) other.pause()
}
