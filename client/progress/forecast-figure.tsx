import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useUtcDay } from '#client/lib/use-utc-day.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import { ForecastSay } from './forecast-say.tsx'

import classes from './progress.module.css'

/** The day by which everything is decided, with its band; or why nobody can say. */
export function ForecastFigure() {
  const { t } = useTranslation(['progress', 'figures'])
  const trpc = useTRPC()
  const day = useUtcDay()
  const { slug } = useProject()
  const { data: forecast } = useQuery(trpc.progress.forecast.queryOptions({ project: slug }))
  if (!forecast)
    return (
      <div aria-busy>
        <Skeleton height={48} mb={12} />
      </div>
    )
  if (forecast.status === 'undefined')
    return (
      <p className={classes['quiet']}>
        <ForecastSay forecast={forecast} />
      </p>
    )
  const { early, middle, late, days } = forecast
  const by = (at: string | null) => (at === null ? t('figures:forecast.never') : day(at))
  return (
    <p>
      <b className={classes['big']}>{by(middle)}</b>
      <span className={classes['quiet']}>
        {t('forecastSay', { early: by(early), late: by(late), days })}
      </span>
    </p>
  )
}
