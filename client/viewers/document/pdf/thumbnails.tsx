import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { pressOf } from '#client/viewers/key-box.tsx'

import type { PDFDocumentProxy } from './pdf.ts'
import { Thumbnail, thumbnailHeight } from './thumbnail.tsx'

/** All pages as small pictures: one stop for the keyboard, whose arrows turn the pages. */
export function Thumbnails({
  pages,
  page,
  rotation,
  onGo,
}: {
  pages: PDFDocumentProxy
  page: number
  rotation: number
  onGo: (page: number) => void
}) {
  const { t } = useTranslation('viewers')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const count = pages.numPages
  // oxlint-disable-next-line react/incompatible-library -- nothing it returns is passed on or memoized
  const list = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => thumbnailHeight,
    initialOffset: Math.max(0, page - 2) * thumbnailHeight,
    overscan: 2,
  })
  useEffect(() => {
    list.scrollToIndex(page - 1, { align: 'auto' })
  }, [list, page])
  const go = (to: number) => onGo(Math.min(count, Math.max(1, to)))
  return (
    <div
      ref={box}
      className="pdf-side pdf-thumbnails"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no element of HTML lists pictures
      role="listbox"
      tabIndex={0}
      aria-label={t('document.thumbnails')}
      aria-activedescendant={`${id}-${page}`}
      onKeyDown={pressOf({
        ArrowDown: () => go(page + 1),
        ArrowUp: () => go(page - 1),
        Home: () => go(1),
        End: () => go(count),
        PageDown: () => go(page + 5),
        PageUp: () => go(page - 5),
      })}
    >
      <div style={{ height: list.getTotalSize(), position: 'relative' }} role="presentation">
        {list.getVirtualItems().map(({ index, start }) => (
          <Thumbnail
            key={index}
            id={`${id}-${index + 1}`}
            top={start}
            {...{ pages, rotation, count }}
            number={index + 1}
            selected={index + 1 === page}
            onGo={onGo}
          />
        ))}
      </div>
    </div>
  )
}
