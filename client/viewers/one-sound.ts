import type { Scope } from '#client/lib/scope.ts'

let sounding: HTMLMediaElement | null = null

/** Lets only one sound or film of the page be heard: whichever begins to play pauses the one before. */
export function soundsAlone(scope: Scope, media: HTMLMediaElement): void {
  scope.hear(media, {
    play: () => {
      if (sounding && sounding !== media) sounding.pause()
      sounding = media
    },
  })
  scope.add(() => {
    if (sounding === media) sounding = null
  })
}
