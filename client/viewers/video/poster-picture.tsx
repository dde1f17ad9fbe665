import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

/** The still of a film: the one it was left at, the server's or, where it makes none, the first frame that the browser reads. */
export function PosterPicture({
  file,
  src,
  still,
  onReady,
  onFail,
}: FileViewerProps & { src: string; still: string | null }) {
  const poster = useDerivative(file, 'poster')
  const [lost, setLost] = useState(false)
  const picture = still ?? (poster?.state === 'done' && !lost ? poster.url : null)
  if (picture !== null)
    return (
      <img
        key={picture}
        src={picture}
        crossOrigin="anonymous"
        alt=""
        onLoad={onReady}
        onError={() => setLost(true)}
      />
    )
  if (poster?.state === 'waiting') return <NoPicture onReady={onReady} />
  return <FirstFrame {...{ file, src, onReady, onFail }} />
}

/** Until the server's picture comes, the film itself is not asked for one: that takes megabytes and a decoder. */
function NoPicture({ onReady }: Pick<FileViewerProps, 'onReady'>) {
  useEffect(onReady, [onReady])
  return null
}

/** The first frame by the browser itself; what it cannot open is told now, before anybody waits for it. */
function FirstFrame({
  file,
  src,
  onReady,
  onFail,
}: Pick<FileViewerProps, 'file' | 'onReady' | 'onFail'> & { src: string }) {
  const { t } = useTranslation('viewers')
  const { codec, mime } = file.facts
  const proxy = useDerivative(file, 'proxy')
  const hopeful = proxy?.state === 'waiting'
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- it only shows one frame
    <video
      src={`${src}#t=0.001`}
      crossOrigin="anonymous"
      preload="metadata"
      muted
      playsInline
      tabIndex={-1}
      onLoadedMetadata={(event) => {
        if (event.currentTarget.videoWidth === 0) onReady()
      }}
      onLoadedData={onReady}
      onError={() => (hopeful ? onReady() : onFail(t('video.broken', { type: codec ?? mime })))}
    />
  )
}
