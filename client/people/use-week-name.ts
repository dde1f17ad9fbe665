import { useTranslation } from 'react-i18next'

import { useUtcDay } from '#client/lib/use-utc-day.ts'
import { mondayOf } from '#shared/view/week.ts'

/** What a week is called: its number and the day it begins. */
export function useWeekName(): (week: string) => string {
  const { t } = useTranslation('peopleFigures')
  const day = useUtcDay()
  return (week) => t('week', { week: week.slice(6), day: day(mondayOf(week)) })
}
