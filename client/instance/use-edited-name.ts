import { useTranslation } from 'react-i18next'

import { useDaysName } from '#client/lib/use-days-name.ts'
import { useKeptName } from '#client/lib/use-kept-name.ts'
import { writeDays } from '#shared/view/days.ts'
import { readEdited } from '#shared/view/edited.ts'

/** Says how much of its import a side had kept, as it is written in an address. */
export function useEditedName(): (written: string) => string {
  const { t } = useTranslation('common')
  const daysName = useDaysName()
  const keptName = useKeptName()
  return (written) => {
    const edited = readEdited(written)
    if (!edited) return written
    const { side, bin, days } = edited
    const isAlways = days.from === null && days.to === null
    const parts = [
      t(`side.${side}`),
      bin === null ? t('measured') : keptName(bin),
      isAlways ? null : daysName(writeDays(days)),
    ]
    return parts.filter(Boolean).join(' · ')
  }
}
