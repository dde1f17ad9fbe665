import { useTranslation } from 'react-i18next'

import { readDays } from '#shared/view/days.ts'

/** Says days as they are written in an address (`2026-11-01..2026-11-07`) in the language of the page. */
export function useDaysName(): (written: string) => string {
  const { t, i18n } = useTranslation('common')
  const form = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' })
  const say = (day: string) => form.format(new Date(day))
  return (written) => {
    const days = readDays(written)
    if (!days) return written
    const { from, to } = days
    if (from !== null && to !== null)
      return from === to ? say(from) : form.formatRange(new Date(from), new Date(to))
    if (from !== null) return t('days.from', { day: say(from) })
    return to === null ? t('days.any') : t('days.to', { day: say(to) })
  }
}
