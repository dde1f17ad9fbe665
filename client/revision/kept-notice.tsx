import { IconDatabaseOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'

import type { Kept } from './keeper.ts'

/** This browser keeps no drafts: up to when the server has the work. */
export function KeptNotice({ kept }: { kept: Kept }) {
  const { t, i18n } = useTranslation('draft')
  if (kept.here !== 'full') return null
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' })
  return (
    <Notice
      tone="warning"
      icon={<IconDatabaseOff size={18} />}
      title={t('full.title')}
      data-browser-full
    >
      {kept.at === null
        ? t('full.nothing')
        : t('full.until', { time: time.format(new Date(kept.at)) })}
    </Notice>
  )
}
