import { useTranslation } from 'react-i18next'

import { readWeeks } from '#shared/view/weeks.ts'

import { useWeekName } from './use-week-name.ts'

/** Says weeks as they are written in an address (`2026-W45..2026-W47`) in the language of the page. */
export function useWeeksName(): (written: string) => string {
  const { t } = useTranslation('peopleFigures')
  const name = useWeekName()
  return (written) => {
    const weeks = readWeeks(written)
    if (!weeks) return written
    const { from, to } = weeks
    if (from !== null && to !== null)
      return from === to ? name(from) : t('weekSpan.both', { from: name(from), to: name(to) })
    if (from !== null) return t('weekSpan.from', { week: name(from) })
    return to === null ? t('weekSpan.any') : t('weekSpan.to', { week: name(to) })
  }
}
