import { useTranslation } from 'react-i18next'

import { useUtcDay } from '#client/lib/use-utc-day.ts'
import type { Forecast } from '#shared/progress/forecast.ts'

/** When everything is decided, in words; or why nobody can say. */
export function ForecastSay({ forecast }: { forecast: Forecast }) {
  const { t, i18n } = useTranslation('figures')
  const day = useUtcDay()
  if (forecast.status === 'undefined')
    return t(`forecast.why.${forecast.reason}`, { count: forecast.days })
  const { early, middle, late, days, perDay } = forecast
  const pace = perDay.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  const by = (at: string | null) => (at === null ? t('forecast.never') : day(at))
  return t('forecast.say', { early: by(early), middle: by(middle), late: by(late), days, pace })
}
