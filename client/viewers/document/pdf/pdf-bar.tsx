import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutSidebar,
  IconList,
  IconRotateClockwise,
  IconSearch,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Tool } from '#client/viewers/viewer-tools.tsx'

import { PageField } from './page-field.tsx'
import type { PdfActs } from './use-pdf-acts.ts'

export type Side = 'thumbnails' | 'outline' | null

/** The controls of a PDF, over its pages. */
export function PdfBar({
  page,
  count,
  percent,
  scale,
  side,
  finding,
  hasOutline,
  acts,
  onSide,
  onFind,
}: {
  page: number
  count: number
  percent: number
  scale: string
  side: Side
  finding: boolean
  hasOutline: boolean
  acts: PdfActs
  onSide: (side: Side) => void
  onFind: () => void
}) {
  const { t } = useTranslation('viewers')
  const sideTool = (which: 'thumbnails' | 'outline') => ({
    label: t(`document.${which}`),
    pressed: side === which,
    onClick: () => onSide(side === which ? null : which),
  })
  return (
    <div className="document-bar" role="toolbar" aria-label={t('document.tools')}>
      <Tool {...sideTool('thumbnails')} keys="t" icon={IconLayoutSidebar} />
      {hasOutline && <Tool {...sideTool('outline')} keys="o" icon={IconList} />}
      <span className="document-gap" />
      <Tool
        label={t('document.previous')}
        keys="PageUp"
        icon={IconChevronLeft}
        disabled={page <= 1}
        onClick={() => acts.go(page - 1)}
      />
      <PageField page={page} count={count} onGo={acts.go} />
      <Tool
        label={t('document.next')}
        keys="PageDown"
        icon={IconChevronRight}
        disabled={page >= count}
        onClick={() => acts.go(page + 1)}
      />
      <span className="document-gap" />
      <Tool label={t('image.out')} keys="−" icon={IconZoomOut} onClick={acts.zoomOut} />
      <span className="viewer-percent pdf-percent">{percent} %</span>
      <Tool label={t('image.in')} keys="+" icon={IconZoomIn} onClick={acts.zoomIn} />
      <Tool
        label={t('document.width')}
        keys="0"
        icon={IconArrowAutofitWidth}
        pressed={scale === 'page-width'}
        onClick={acts.fitWidth}
      />
      <Tool
        label={t('document.fitPage')}
        keys="9"
        icon={IconArrowAutofitHeight}
        pressed={scale === 'page-fit'}
        onClick={acts.fitPage}
      />
      <Tool
        label={t('document.rotate')}
        keys="r"
        icon={IconRotateClockwise}
        onClick={acts.rotate}
      />
      <Tool
        label={t('document.find')}
        keys="/"
        icon={IconSearch}
        pressed={finding}
        onClick={onFind}
      />
    </div>
  )
}
