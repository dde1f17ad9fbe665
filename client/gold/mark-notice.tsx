import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import type { GoldMark } from '#shared/gold/gold-view.ts'

import { useKnown } from './use-known.ts'

/** Tells a lead that copies are made of this instance, and how they were answered. */
export function MarkNotice({ mark }: { mark: GoldMark | null }) {
  const { t } = useTranslation('gold')
  const sayKnown = useKnown()
  if (!mark) return null
  const { found, given, reason } = mark
  return (
    <Notice
      tone="info"
      icon={<IconInfoCircle size={18} />}
      title={t('marked.title')}
      data-gold="template"
    >
      {sayKnown(mark)}: {t('templates.given', { count: given, found })}. {reason}
    </Notice>
  )
}
