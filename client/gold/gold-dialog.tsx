import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'
import type { Known } from '#shared/gold/gold-view.ts'

import { KnownForm } from './known-form.tsx'

interface GoldDialogProps {
  at: string
  now: Known | null
  onMark: (known: Known) => void
  onClose: () => void
}

/** On an instance's own page: what copies of it show, and what is known of them. */
export function GoldDialog({ at, now, onClose, onMark }: GoldDialogProps) {
  const { t } = useTranslation('gold')
  return (
    <Dialog opened onClose={onClose} title={t('mark.titleHere')} size="lg">
      <KnownForm at={at} now={now} onSend={onMark} onClose={onClose} />
    </Dialog>
  )
}
