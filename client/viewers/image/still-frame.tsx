import { useEffect, useRef } from 'react'

import { Scope } from '#client/lib/scope.ts'

import { letGo } from './let-go.ts'

/** The first frame of an animated picture, so that nothing moves before a person asks for it. */
export function StillFrame({
  url,
  onReady,
  onBroken,
}: {
  url: string
  onReady: () => void
  onBroken: () => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const scope = new Scope()
    const image = new Image()
    image.crossOrigin = 'anonymous'
    image.src = url
    scope.add(() => letGo(image))
    image
      .decode()
      .then(() => {
        const context = canvas.current?.getContext('2d')
        if (scope.ended || !context) return
        Object.assign(context.canvas, { width: image.naturalWidth, height: image.naturalHeight })
        context.drawImage(image, 0, 0)
        onReady()
      })
      .catch(() => scope.ended || onBroken())
    return () => scope.dispose()
    // The latest words of failure are as good as the first.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [url, onReady])
  return <canvas ref={canvas} />
}
