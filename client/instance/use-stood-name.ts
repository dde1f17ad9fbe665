import { useTranslation } from 'react-i18next'

import { useDaysName } from '#client/lib/use-days-name.ts'
import { writeDays } from '#shared/view/days.ts'
import { readStood } from '#shared/view/stood.ts'

/** Says where instances stood at the end of which day, as it is written in an address. */
export function useStoodName(): (written: string) => string {
  const { t } = useTranslation(['instance', 'common'])
  const daysName = useDaysName()
  return (written) => {
    const stood = readStood(written)
    if (!stood) return written
    const day = daysName(writeDays({ from: stood.day, to: stood.day }))
    const stage = stood.stage === null ? t('list.anyStage') : t(`common:stage.${stood.stage}`)
    return t('list.stoodAt', { stage, day })
  }
}
