import './video.css'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { Earlier } from '#client/viewers/levels/compared-with.ts'
import { PairPlayer } from '#client/viewers/pair-player.tsx'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { filmSource } from './film-source.ts'
import { useFilmPair } from './use-film-pair.ts'

interface FilmPairProps extends FileViewerProps {
  earlier: Earlier & { file: MediumFile }
}

/** A film before and after, side by side at the same time; one of them is heard. */
export function FilmPair({ earlier, file, name, onFail, onReady, pin, url }: FilmPairProps) {
  const { t } = useTranslation('viewers')
  const before = useRef<HTMLVideoElement>(null)
  const after = useRef<HTMLVideoElement>(null)
  const sources = [useSourceOf(earlier.file, earlier.file.url), useSourceOf(file, url)] as const
  const pair = useFilmPair({ before, after }, pin)
  useEffect(onReady, [onReady])
  const { heard } = pair.state
  const names = [`${earlier.label} · ${earlier.name}`, `${t('pair.after')} · ${name}`] as const
  const sayBroken = () => onFail(t('video.broken', { type: file.facts.codec ?? file.facts.mime }))
  return (
    <PairPlayer
      className="film-pair"
      name={name}
      pair={pair}
      other={t('pair.heard', { which: heard === 0 ? earlier.label : t('pair.after') })}
    >
      <div className="film-both">
        <One
          ref={before}
          src={sources[0]}
          name={names[0]}
          muted={heard !== 0}
          onBroken={sayBroken}
        />
        <One
          ref={after}
          src={sources[1]}
          name={names[1]}
          muted={heard !== 1}
          onBroken={sayBroken}
        />
      </div>
    </PairPlayer>
  )
}

interface OneProps {
  ref: RefObject<HTMLVideoElement | null>
  src: string
  name: string
  muted: boolean
  onBroken: () => void
}

function One({ muted, name, onBroken, ref, src }: OneProps) {
  return (
    <figure>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is said is read in the viewer of each; here two pictures are compared */}
      <video
        ref={ref}
        src={src}
        crossOrigin="anonymous"
        playsInline
        preload="auto"
        muted={muted}
        tabIndex={-1}
        aria-label={name}
        onError={onBroken}
      />
      <figcaption>{name}</figcaption>
    </figure>
  )
}

function useSourceOf(file: MediumFile, original: string): string {
  return filmSource(original, file, useDerivative(file, 'proxy')).url
}
