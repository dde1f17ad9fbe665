import { useTranslation } from 'react-i18next'

import { mondayOf } from '#shared/view/week.ts'

/** What a week is called: its number and the day it begins. */
export function useWeekName(): (week: string) => string {
  const { t, i18n } = useTranslation('peopleFigures')
  const day = new Intl.DateTimeFormat(i18n.language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (week) => t('week', { week: week.slice(6), day: day.format(mondayOf(week)) })
}
