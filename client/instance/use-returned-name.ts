import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import { useDaysName } from '#client/lib/use-days-name.ts'
import { writeDays } from '#shared/view/days.ts'
import { noReason, readReturned } from '#shared/view/returned.ts'

/** Says which returns are meant, as they are written in an address: by which move, for which reason, when. */
export function useReturnedName(): (written: string) => string {
  const { t } = useTranslation('common')
  const daysName = useDaysName()
  return (written) => {
    const returned = readReturned(written)
    if (!returned) return written
    const { kind, reason, days } = returned
    const isAlways = days.from === null && days.to === null
    const parts = [
      kind && t(`returned.${kind}`),
      reason && (reason === noReason ? t('returned.none') : readable(reason)),
      isAlways ? null : daysName(writeDays(days)),
    ]
    return parts.filter(Boolean).join(' · ') || t('returned.any')
  }
}
