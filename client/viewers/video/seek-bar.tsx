import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'

import { clock } from '#client/viewers/facts-line.ts'

import type { FilmState } from './film-state.ts'
import type { Film } from './film.ts'

/** Where the film is, and its range; both can be set by the keys alone. */
export function SeekBar({ film, state }: { film: Film; state: FilmState }) {
  const { t } = useTranslation('viewers')
  const { begin, end, time, from, to } = state
  const length = Math.max(end - begin, 0.001)
  const share = (at: number) => Math.min(1, Math.max(0, (at - begin) / length))
  const marked = from !== null || to !== null
  const style = {
    '--from': share(from ?? begin),
    '--to': share(to ?? end),
    '--now': share(time),
  } as CSSProperties
  return (
    <div className="film-seek" style={style}>
      {marked && <span className="film-range" aria-hidden />}
      <input
        type="range"
        min={begin}
        max={begin + length}
        step="any"
        value={time}
        aria-label={t('video.place')}
        aria-valuetext={t('video.at', { now: clock(time - begin), end: clock(length) })}
        onChange={(event) => film.seek(event.target.valueAsNumber)}
      />
    </div>
  )
}
