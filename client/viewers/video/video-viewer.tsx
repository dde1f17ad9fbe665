import './video.css'
import { use, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { clock } from '#client/viewers/facts-line.ts'
import { ComparedWith } from '#client/viewers/levels/compared-with.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { type Captions, captionsOf } from './captions-of.ts'
import { FilmPair } from './film-pair.tsx'
import { filmSource } from './film-source.ts'
import { FilmView } from './film-view.tsx'
import { PartNote } from './part-note.tsx'
import { useFilm } from './use-film.ts'
import { useFrameClock } from './use-frame-clock.ts'

/** A film, or two of them where one took the other's place. */
export default function VideoViewer(props: FileViewerProps) {
  const earlier = use(ComparedWith)
  if (earlier?.file) return <FilmPair {...props} earlier={{ ...earlier, file: earlier.file }} />
  return <OneFilm {...props} />
}

/** A film in video.js, with controls of our own that know its frames. */
function OneFilm(props: FileViewerProps) {
  const { url, file, name, tag, siblings, onFail } = props
  const { t } = useTranslation('viewers')
  const box = useRef<HTMLDivElement>(null)
  const proxy = useDerivative(file, 'proxy')
  const [source, setSource] = useState(() => filmSource(url, file, proxy))
  // The list is compared by what it says: a film must not be opened anew because its instance was read again.
  const listed = JSON.stringify(captionsOf(tag, siblings))
  const captions = useMemo(() => JSON.parse(listed) as Captions[], [listed])
  const codec = file.facts.codec ?? file.facts.mime
  const onBreak = (at: number | null) => {
    if (at !== null) return onFail(t('video.breaks', { at: clock(at) }))
    const hope = proxy?.state === 'waiting' && t('video.proxyWaiting')
    onFail([t('video.broken', { type: codec }), hope].filter(Boolean).join(' '))
  }
  const opened = useFilm(box, { source, captions }, { ...props, onBreak })
  const times = useFrameClock(opened?.film ?? null, file)

  const blind = opened !== null && !opened.film.get().seen
  const lacks = blind ? 'picture' : source.muteCodec ? 'sound' : null
  const note = lacks && (
    <PartNote
      lacks={lacks}
      codec={lacks === 'picture' ? codec : (source.muteCodec ?? '')}
      proxy={proxy}
      onUse={() => setSource(filmSource(url, file, proxy))}
    />
  )
  return (
    <FilmView
      {...{ box, name, opened, note, captions, times }}
      facts={file.facts}
      proxied={source.proxied}
    />
  )
}
