import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'
import { FindBar } from '#client/viewers/document/find-bar.tsx'
import { pressOf } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { tellPage } from '#client/viewers/seen/page-event.ts'
import type { ViewerEvents } from '#client/viewers/viewer-props.ts'

import { LeaveNotice } from './leave-notice.tsx'
import { Outline } from './outline.tsx'
import { PdfBar, type Side } from './pdf-bar.tsx'
import { pdfRows } from './pdf-keys.ts'
import { PdfView, type PdfPlace } from './pdf-view.ts'
import type { PdfSheets } from './spots/pdf-sheets.ts'
import { PdfSpotLayer } from './spots/pdf-spot-layer.tsx'
import { usePdfSpots } from './spots/use-pdf-spots.ts'
import { Thumbnails } from './thumbnails.tsx'
import { useOutline } from './use-outline.ts'
import { usePdfActs } from './use-pdf-acts.ts'
import { usePdfSearch } from './use-pdf-search.ts'
import type { Pdf } from './use-pdf.ts'
import { zoomByWheel } from './zoom-by-wheel.ts'

const first = {
  page: 1,
  left: 0,
  top: 0,
  scale: 'page-width',
  rotation: 0,
  side: null as Side,
  finding: false,
  search: { query: '', caseSensitive: false, entireWord: false },
}

/** The pages of an open PDF, with everything to move in them and to search them. */
export function PdfPages({
  pdf: { pages, hasText },
  name,
  onReady,
  onFail,
}: { pdf: Pdf; name: string } & Pick<ViewerEvents, 'onReady' | 'onFail'>) {
  const { t } = useTranslation('viewers')
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<PdfView | null>(null)
  const [sheets, setSheets] = useState<PdfSheets | null>(null)
  const kept = useKept(first)
  const [start] = useState(kept.read)
  const [place, setPlace] = useState<PdfPlace & { percent: number }>({ ...start, percent: 100 })
  const [side, setSide] = useState(start.side)
  const [finding, setFinding] = useState(start.finding)
  const [leaving, setLeaving] = useState<string | null>(null)
  const [undrawn, setUndrawn] = useState<{ page: number; slow: boolean } | null>(null)
  const outline = useOutline(pages)
  const count = pages.numPages
  const searching = usePdfSearch(view, count, start.search)
  const { search, setFound, setRead } = searching

  useEffect(() => kept.keep({ side, finding, search }), [kept, side, finding, search])
  const open = useCallback(
    (scope: Scope, element: HTMLDivElement) => {
      const { page, left, top, scale, rotation } = kept.read()
      view.current = new PdfView(scope, element, {
        pages,
        start: { page, left, top, scale, rotation },
        words: {
          page: (n) => t('document.page', { n, m: count }),
          link: t('document.link'),
          note: t('document.note'),
        },
        drawn: (number) => {
          setUndrawn((now) => (now?.page === number ? null : now))
          onReady()
        },
        undrawn: (number, slow) => {
          if (count === 1 && !slow) return onFail(t('document.broken'))
          setUndrawn({ page: number, slow })
          onReady()
        },
        moved: (now, percent) => {
          setPlace({ ...now, percent })
          tellPage(element, now.page)
          kept.keep(now)
        },
        found: setFound,
        read: setRead,
      })
    },
    [pages, count, kept, t, onReady, onFail, setFound, setRead],
  )
  // It ends before its elements leave the page: the library looks for the box that scrolls them.
  useLayoutEffect(() => {
    if (!box.current) return
    const scope = new Scope()
    open(scope, box.current)
    setSheets(view.current?.sheets ?? null)
    zoomByWheel(scope, box.current, (factor, at) => view.current?.zoom(factor, at))
    return () => {
      scope.dispose()
      view.current = null
      setSheets(null)
    }
  }, [open])

  const spots = usePdfSpots(sheets, pages)
  const acts = usePdfActs(view)
  const closeFind = () => {
    setFinding(false)
    acts.endFind()
    box.current?.focus({ preventScroll: true })
  }
  const keys = pressOf(
    keysFrom(pdfRows, {
      acts,
      count,
      page: place.page,
      find: () => setFinding(true),
      thumbnails: () => setSide(side === 'thumbnails' ? null : 'thumbnails'),
      outline: () => setSide(side === 'outline' || outline.length === 0 ? null : 'outline'),
    }),
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys work wherever the focus is in the viewer
    <div
      className="viewer-fill pdf"
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) keys(event)
      }}
    >
      <PdfBar
        {...{ count, side, finding, acts }}
        onSide={setSide}
        onFind={() => (finding ? closeFind() : setFinding(true))}
        page={place.page}
        percent={place.percent}
        scale={place.scale}
        hasOutline={outline.length > 0}
      />
      {finding && (
        <FindBar
          search={search}
          state={searching.state}
          onSearch={searching.find}
          onStep={searching.step}
          onStop={searching.stop}
          onClose={closeFind}
        />
      )}
      <div className="pdf-main">
        {side === 'thumbnails' && (
          <Thumbnails pages={pages} page={place.page} rotation={place.rotation} onGo={acts.go} />
        )}
        {side === 'outline' && outline.length > 0 && (
          <Outline entries={outline} onGo={acts.goTo} onLeave={setLeaving} />
        )}
        <div className="pdf-place">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- it hears the links inside it, which have keys of their own */}
          <div
            ref={box}
            className="pdf-scroll"
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the library takes a div only
            role="region"
            aria-label={t('document.label', { name })}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
            tabIndex={0}
            onClickCapture={(event) => holdBack(event.nativeEvent, setLeaving)}
            onAuxClickCapture={(event) => holdBack(event.nativeEvent, setLeaving)}
          >
            <div className="pdfViewer" />
            {sheets && <PdfSpotLayer {...{ sheets, spots }} />}
          </div>
          {!hasText && <p className="viewer-note pdf-note">{t('document.noText')}</p>}
          {undrawn && (
            <output className="viewer-note pdf-note">
              {t(undrawn.slow ? 'document.slowPage' : 'document.brokenPage', { n: undrawn.page })}
            </output>
          )}
          {leaving && <LeaveNotice url={leaving} onDone={() => setLeaving(null)} />}
        </div>
      </div>
    </div>
  )
}

/** A link that leads out of the document waits until the person has seen where. */
function holdBack(event: Event, say: (url: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null
  if (!(link instanceof HTMLAnchorElement)) return
  event.preventDefault()
  event.stopPropagation()
  say(link.href)
}
