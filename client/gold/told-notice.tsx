import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import type { GoldTold } from '#shared/gold/gold-view.ts'

/** Tells a person that an instance was gold, what was to be found, and whether they found it. */
export function ToldNotice({ told }: { told: GoldTold | null }) {
  const { t } = useTranslation('gold')
  if (!told) return null
  const { broken, expected, outcome, reason } = told
  return (
    <Notice
      tone="info"
      icon={<IconInfoCircle size={18} />}
      title={t('told.title')}
      data-told={outcome}
    >
      {t(`told.${outcome}`)} {t('told.expected', { expected: t(`expected.${expected}`) })}{' '}
      {broken && `${t(`defect.${broken.kind}`)}. `}
      {broken && t('answer.was', { was: broken.was, now: broken.now })} {reason}
    </Notice>
  )
}
