import './video-poster.css'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { clock } from '#client/viewers/facts-line.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { usePrefetch } from '#client/viewers/prefetch-media.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { FilmMarks } from './film-marks.tsx'
import { filmSource } from './film-source.ts'
import { newFilm } from './film-state.ts'
import { PosterPicture } from './poster-picture.tsx'

/** A still of a film with a button that plays it: where it was left, or from its poster. */
export function VideoPoster(props: FileViewerProps) {
  const { url, file, name, want } = props
  const { t } = useTranslation('viewers')
  const kept = useKept(newFilm)
  const [{ still, time }, setLeft] = useState(kept.read)
  const source = filmSource(url, file, useDerivative(file, 'proxy'))
  usePrefetch(source.url)
  // The viewer that leaves keeps its still in the same moment as the poster comes.
  // oxlint-disable-next-line react/set-state-in-effect -- it is not there before this component is drawn
  useLayoutEffect(() => setLeft(kept.read()), [kept])
  const { seconds } = file.facts
  return (
    <div className="film-poster">
      <button
        type="button"
        className="film-poster-picture"
        aria-label={t('video.playName', { name })}
        title={t('video.playName', { name })}
        onClick={() => {
          kept.keep({ plays: true })
          want()
        }}
      >
        <PosterPicture {...props} src={source.url} still={still} />
        <span className="film-poster-play" aria-hidden>
          <IconPlayerPlayFilled size={28} />
        </span>
      </button>
      {seconds !== undefined && <FilmMarks seconds={seconds} />}
      <span className="film-poster-foot">
        {time !== null && `${clock(time)} / `}
        {seconds !== undefined && clock(seconds)}
      </span>
    </div>
  )
}
