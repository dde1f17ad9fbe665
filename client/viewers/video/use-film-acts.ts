import { type RefObject, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { Captions } from './captions-of.ts'
import type { FilmActs } from './film-keys.ts'
import { save, snapshot, snapshotName } from './snapshot.ts'
import type { Opened } from './use-film.ts'

interface Around {
  name: string
  captions: readonly Captions[]
  field: RefObject<HTMLInputElement | null>
  say: (sentence: string | null) => void
}

/** What a film's keys and buttons do outside the film itself. */
export function useFilmActs(
  opened: Opened | null,
  { name, captions, field, say }: Around,
): FilmActs | null {
  const { t } = useTranslation('viewers')
  return useMemo(() => {
    if (!opened) return null
    const { film, video, scope } = opened
    const store = async () => {
      const { frame, time, seen } = film.get()
      if (!seen) return
      const file = snapshotName(name, frame, time)
      save(scope, await snapshot(video), file)
      say(t('video.saved', { name: file }))
    }
    const copy = async () => {
      if (!film.get().seen) return
      const item = new ClipboardItem({ 'image/png': snapshot(video) })
      await navigator.clipboard.write([item])
      say(t('video.copied'))
    }
    const nextCaptions = () => {
      if (captions.length === 0) return say(t('video.captionsNone'))
      const shown = film.get().captions + 1 < captions.length ? film.get().captions + 1 : -1
      film.setCaptions(shown)
      say(captions[shown]?.name ?? t('video.captionsOff'))
    }
    const full = () => {
      if (document.fullscreenElement) void document.exitFullscreen()
      else
        video
          .closest('figure')
          ?.requestFullscreen()
          .catch(() => undefined)
    }
    return {
      goTo: () => field.current?.focus(),
      captions: nextCaptions,
      snapshot: () => void store().catch(() => undefined),
      copy: () => void copy().catch(() => say(t('video.notCopied'))),
      full,
    }
  }, [opened, name, captions, field, say, t])
}
