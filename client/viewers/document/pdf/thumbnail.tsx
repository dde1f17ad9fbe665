import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'

import type { PDFDocumentProxy } from './pdf.ts'

export const thumbnailHeight = 148
const picture = { width: 92, height: 116 }

/** One page, drawn small. */
export function Thumbnail({
  id,
  pages,
  number,
  count,
  rotation,
  top,
  selected,
  onGo,
}: {
  id: string
  pages: PDFDocumentProxy
  number: number
  count: number
  rotation: number
  top: number
  selected: boolean
  onGo: (page: number) => void
}) {
  const { t } = useTranslation('viewers')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const surface = canvas.current
    if (!surface) return
    const scope = new Scope()
    const draw = async () => {
      const page = await pages.getPage(number)
      if (scope.ended) return
      const turned = (page.rotate + rotation) % 360
      const whole = page.getViewport({ scale: 1, rotation: turned })
      const scale = Math.min(picture.width / whole.width, picture.height / whole.height)
      const fine = Math.min(2, devicePixelRatio)
      const viewport = page.getViewport({ scale: scale * fine, rotation: turned })
      surface.width = Math.max(1, Math.floor(viewport.width))
      surface.height = Math.max(1, Math.floor(viewport.height))
      surface.style.width = `${surface.width / fine}px`
      const rendering = page.render({ canvas: surface, viewport })
      scope.add(() => rendering.cancel())
      await rendering.promise
    }
    // A page that cannot be drawn stays white here; the large one says why.
    draw().catch(() => undefined)
    return () => scope.dispose()
  }, [pages, number, rotation])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list takes the keys and has the focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it belongs to the list of pictures
      role="option"
      className="pdf-thumbnail"
      aria-selected={selected}
      aria-label={t('document.page', { n: number, m: count })}
      aria-posinset={number}
      aria-setsize={count}
      style={{ top, height: thumbnailHeight }}
      onClick={() => onGo(number)}
    >
      <canvas ref={canvas} width={picture.width} height={picture.height} aria-hidden />
      <span aria-hidden>{number}</span>
    </div>
  )
}
