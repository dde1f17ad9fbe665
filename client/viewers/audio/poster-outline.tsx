import { useEffect, useRef } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { fileBytes } from '#client/viewers/file-text.ts'
import { readWaveform } from '#shared/media/waveform.ts'

import { drawOutline } from './draw-outline.ts'
import { floatsOf, levelFor, outlineOf } from './outline.ts'

/** The outline of a sound from its peaks, on a small canvas. */
export function PosterOutline({ url, onReady }: { url: string; onReady: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const scope = new Scope()
    const draw = async () => {
      const outline = outlineOf(readWaveform(await fileBytes(url, scope.signal())))
      const context = canvas.current?.getContext('2d')
      if (!canvas.current || !context) return
      canvas.current.width = canvas.current.clientWidth
      canvas.current.height = canvas.current.clientHeight
      context.fillStyle = getComputedStyle(canvas.current).color
      drawOutline(floatsOf(outline, levelFor(outline, canvas.current.width)), context)
    }
    draw()
      .catch(() => undefined)
      .finally(() => {
        if (!scope.ended) onReady()
      })
    return () => scope.dispose()
  }, [url, onReady])
  return <canvas ref={canvas} className="audio-small" aria-hidden />
}
