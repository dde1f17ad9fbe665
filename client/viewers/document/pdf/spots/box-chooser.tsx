import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'

import { ChoosingBar } from '#client/viewers/choosing-bar.tsx'
import { KeyBox } from '#client/viewers/key-box.tsx'
import type { Box } from '#shared/discussion/fragment.ts'

import { between, moved, onPage, resized, step } from './move-box.ts'
import type { PdfSheets } from './pdf-sheets.ts'
import type { Sheet } from './sheet.ts'

interface OnPage {
  page: number
  /** In shares of the page's sides, so that it stays where it is under any zoom. */
  box: Box
}

/** A box that a person draws on a page, or moves there by keys. */
export function BoxChooser({
  onGiveUp,
  onTake,
  sheets,
}: {
  sheets: PdfSheets
  onGiveUp: () => void
  onTake: (sheet: Sheet, box: Box) => void
}) {
  const { t } = useTranslation('viewers')
  const own = useRef<HTMLDivElement>(null)
  const [{ box, page }, setAt] = useState<OnPage>(() => middleOf(sheets))
  const sheet = sheets.at(page)
  const there = sheet !== null
  useEffect(() => {
    if (there) own.current?.focus({ preventScroll: true })
  }, [there])
  // Beside what scrolls, not in it.
  const place = sheets.box.parentElement
  useEffect(() => {
    const now = sheets.at(page)
    if (now) sheets.show(now, inPixels(now, box))
  }, [sheets, page, box])
  const take = (chosen = box) => {
    if (sheet) onTake(sheet, inPixels(sheet, chosen))
  }
  const put = (next: Box) => setAt({ page, box: next })
  const go = (by: number) => {
    const next = Math.min(Math.max(1, page + by), sheets.count)
    sheets.go(next)
    setAt({ page: next, box })
  }
  const arrow = (right: number, down: number) => (event: { shiftKey: boolean }) => {
    const way = [right * step, down * step] as const
    put(event.shiftKey ? resized(box, way) : moved(box, way))
  }
  return (
    <>
      {sheets.drawn().map((one) => (
        <Catch
          key={one.page}
          sheet={one}
          onDraw={(next) => setAt({ page: one.page, box: next })}
          onDrawn={(next) => onTake(one, inPixels(one, next))}
        />
      ))}
      {sheet && (
        <KeyBox
          ref={own}
          className="pdf-chooser"
          data-choosing-box
          label={t('document.spot.label', { n: page })}
          keys={{
            ArrowLeft: arrow(-1, 0),
            ArrowRight: arrow(1, 0),
            ArrowUp: arrow(0, -1),
            ArrowDown: arrow(0, 1),
            PageUp: () => go(-1),
            PageDown: () => go(1),
            Enter: () => take(),
          }}
          style={styleOf(sheet, box)}
        />
      )}
      {place &&
        createPortal(
          <ChoosingBar said={t('document.spot.choose')} take={() => take()} giveUp={onGiveUp} />,
          place,
        )}
    </>
  )
}

// A press that moved less than this, in pixels, draws nothing: it puts the box there.
const still = 5

function Catch({
  onDraw,
  onDrawn,
  sheet,
}: {
  sheet: Sheet
  onDraw: (box: Box) => void
  onDrawn: (box: Box) => void
}) {
  const from = useRef<readonly [number, number] | null>(null)
  const isDrawn = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.hypot((a[0] - b[0]) * sheet.width, (a[1] - b[1]) * sheet.height) >= still
  return (
    <div
      className="pdf-catch"
      style={{ left: sheet.left, top: sheet.top, width: sheet.width, height: sheet.height }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = at(event)
      }}
      onPointerMove={(event) => {
        const start = from.current
        if (start && isDrawn(start, at(event))) onDraw(between(start, at(event)))
      }}
      onPointerCancel={() => {
        from.current = null
      }}
      onPointerUp={(event) => {
        const start = from.current
        from.current = null
        if (!start) return
        const end = at(event)
        if (isDrawn(start, end)) onDrawn(between(start, end))
        else onDraw(onPage({ ...first, x: end[0] - first.width / 2, y: end[1] - first.height / 2 }))
      }}
    />
  )
}

/** Where on its element a pointer is, in shares of its sides. */
function at({ clientX, clientY, currentTarget }: PointerEvent): readonly [number, number] {
  const { height, left, top, width } = currentTarget.getBoundingClientRect()
  return [(clientX - left) / width, (clientY - top) / height]
}

const first = { x: 0.35, y: 0.45, width: 0.3, height: 0.1 }

/** In the middle of what is seen of the page that is read. */
function middleOf(sheets: PdfSheets): OnPage {
  const page = sheets.current
  const sheet = sheets.at(page)
  if (!sheet) return { page, box: first }
  const { clientHeight, scrollTop } = sheets.box
  const top = Math.max(0, scrollTop - sheet.top)
  const bottom = Math.min(sheet.height, scrollTop + clientHeight - sheet.top)
  const middle = (top + bottom) / 2 / sheet.height
  return { page, box: onPage({ ...first, y: middle - first.height / 2 }) }
}

function inPixels({ height, width }: Sheet, box: Box): Box {
  return {
    x: box.x * width,
    y: box.y * height,
    width: box.width * width,
    height: box.height * height,
  }
}

function styleOf(sheet: Sheet, box: Box) {
  const { height, width, x, y } = inPixels(sheet, box)
  return { left: sheet.left + x, top: sheet.top + y, width, height }
}
