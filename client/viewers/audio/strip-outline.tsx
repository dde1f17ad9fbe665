import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

/** The outline of a sound from a picture of it, used as a mask so that it has the colours of the theme. */
export function StripOutline({
  url,
  played,
  onReady,
}: {
  url: string
  played: number
  onReady: () => void
}) {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    // The same request as that of the mask, whose arrival nothing tells.
    const picture = new Image()
    picture.crossOrigin = 'anonymous'
    const done = (is: boolean) => () => {
      setLoaded(is)
      onReady()
    }
    const scope = new Scope()
    scope.hear(picture, { load: done(true), error: done(false) })
    picture.src = url
    return () => scope.dispose()
  }, [url, onReady])
  if (!loaded) return null
  const share = `${100 * played}%`
  return (
    <div
      className="audio-strip"
      style={{
        maskImage: `url("${url}")`,
        background: `linear-gradient(to right, var(--accent) ${share}, var(--edge-strong) ${share})`,
      }}
    />
  )
}
