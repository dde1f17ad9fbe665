import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { FilmState } from './film-state.ts'
import type { Film } from './film.ts'
import { readPlace } from './read-place.ts'
import { clockTime, timecode } from './timecode.ts'

/** The timecode of what is seen; another one can be written over it. */
export function PlaceField({
  film,
  state,
  field,
  say,
}: {
  film: Film
  state: FilmState
  field: RefObject<HTMLInputElement | null>
  say: (sentence: string | null) => void
}) {
  const { t } = useTranslation('viewers')
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)

  const leave = () => {
    setTyped(null)
    setWrong(false)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape') {
      leave()
      leaveField(event.currentTarget)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const place = readPlace(typed ?? '', state.clock)
      if (!place) {
        setWrong(true)
        return say(t('video.notAPlace', { text: typed ?? '' }))
      }
      if ('frame' in place) film.toFrame(place.frame)
      else film.seek(state.begin + place.seconds)
      say(null)
      leave()
      leaveField(event.currentTarget)
    }
  }
  return (
    <input
      ref={field}
      type="text"
      className="film-place"
      spellCheck={false}
      autoComplete="off"
      aria-label={t('video.goTo')}
      aria-invalid={wrong}
      title={t('video.goToHint')}
      value={typed ?? placeOf(state)}
      onFocus={(event) => {
        // Held still: a film that goes on would put its next place under what is typed.
        setTyped(event.currentTarget.value)
        event.currentTarget.select()
      }}
      onBlur={leave}
      onChange={(event) => {
        setTyped(event.target.value)
        setWrong(false)
      }}
      onKeyDown={press}
    />
  )
}

/** Gives the keys back to the film. */
function leaveField(field: HTMLInputElement): void {
  field.closest('.film')?.querySelector<HTMLElement>('[role="application"]')?.focus()
}

/** Where the film is, as its timecode or, where there is none, as a time. */
export function placeOf({ clock, frame, time, begin }: FilmState, at = time): string {
  if (!clock?.rate) return clockTime(at - begin)
  return timecode(at === time && frame !== null ? frame : clock.during(at), clock.rate)
}
