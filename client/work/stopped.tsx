import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import type { Turn } from '#shared/view/turn.ts'

/** Why nothing new comes to me, in the lead's words, and that I can finish what I hold. */
export function Stopped({ cap, note, why }: NonNullable<Turn['stopped']>) {
  const { t } = useTranslation('work')
  const because =
    why === 'cap_reached'
      ? t('stopped.cap_reached', { count: cap ?? 0 })
      : t(`stopped.${why}`, { note })
  return (
    <Notice
      tone="warning"
      icon={<IconPlayerPause size={17} />}
      title={t('stopped.title')}
      mb="md"
      data-stopped={why}
    >
      {because} {t('stopped.finish')}
    </Notice>
  )
}
