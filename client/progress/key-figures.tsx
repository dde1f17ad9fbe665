import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { useProject } from '#client/project/use-project.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'
import type { DayProgress, Overview, Share } from '#shared/view/overview.ts'

import { DoubleBar } from './double-bar.tsx'
import { ForecastFigure } from './forecast-figure.tsx'
import { StageBar } from './stage-bar.tsx'

import classes from './progress.module.css'

/** The row that answers where the project stands: stages, agreement, what was overturned, when it ends. */
export function KeyFigures({ overview }: { overview: Overview }) {
  const { t } = useTranslation('progress')
  const { slug } = useProject()
  const { split, overturned, days } = overview
  return (
    <div className={classes['figures']}>
      <section className={classes['stagesFigure']}>
        <h2>{t('stages')}</h2>
        <StageBar counts={overview.stages} />
        <DoubleBar counts={overview.double} />
      </section>
      <section>
        <h2>
          <Link to="/projects/$slug/agreement" params={{ slug }}>
            {t('agreement')}
          </Link>
        </h2>
        <AgreementFigure figures={overview.agreement} />
        <ShareFigure share={split} as="split">
          <Link to="/projects/$slug/instances" params={{ slug }} search={{ votes: 'split' }}>
            {t('split')}
          </Link>
        </ShareFigure>
      </section>
      <section>
        <ShareFigure share={overturned} as="overturned">
          <Link to="/projects/$slug/instances" params={{ slug }} search={{ outcome: 'overturned' }}>
            {t('overturned')}
          </Link>
        </ShareFigure>
      </section>
      <section>
        <h2>
          <Link to="/projects/$slug/progress" params={{ slug }}>
            {t('forecast')}
          </Link>
        </h2>
        <ForecastFigure />
        <h2>{t('throughput')}</h2>
        <Throughput days={days} />
      </section>
    </div>
  )
}

function AgreementFigure({ figures: { alpha, n } }: { figures: Figures }) {
  const { t } = useTranslation(['progress', 'agreement'])
  const say = useSay()
  if (alpha.status === 'undefined')
    return (
      <p className={classes['quiet']}>
        {say.why(alpha)}
        {n > 0 && `, ${t('agreementNone', { count: n })}`}
      </p>
    )
  const few = enough(n) === 'too_few'
  return (
    <p>
      <b className={classes['big']} data-quiet={few}>
        α {say.value(alpha)}
      </b>
      <span className={classes['quiet']}>
        {few || !alpha.interval
          ? t('tooFew', { count: n })
          : t('agreementSay', { interval: say.interval(alpha.interval), count: n })}
      </span>
    </p>
  )
}

function ShareFigure(props: { share: Share; as: 'split' | 'overturned'; children: ReactNode }) {
  const { t } = useTranslation('progress')
  const say = useSay()
  const { k, n, interval } = props.share
  return (
    <>
      <h2>{props.children}</h2>
      <p>
        <b className={classes['big']} data-quiet={enough(n) === 'too_few' || n < 2}>
          {n > 0 ? say.percent(k / n) : '–'}
        </b>
        <span className={classes['quiet']}>
          {interval
            ? t(`${props.as}Say`, { k, n, interval: say.interval(interval, say.percent) })
            : t('none')}
        </span>
      </p>
    </>
  )
}

function Throughput({ days }: { days: readonly DayProgress[] }) {
  const { t } = useTranslation('progress')
  const most = Math.max(1, ...days.map(({ reviews, votes }) => reviews + votes))
  const sum = (key: 'reviews' | 'votes' | 'signedOff') =>
    days.reduce((all, day) => all + day[key], 0)
  return (
    <>
      <div className={classes['days']} aria-hidden>
        {days.map((day) => (
          <span key={day.day} title={t('day', { ...day })}>
            <i data-of="votes" style={{ height: `${(day.votes / most) * 100}%` }} />
            <i data-of="reviews" style={{ height: `${(day.reviews / most) * 100}%` }} />
          </span>
        ))}
      </div>
      <p className={classes['quiet']}>
        {t('throughputSay', {
          reviews: sum('reviews'),
          votes: sum('votes'),
          signedOff: sum('signedOff'),
        })}
      </p>
    </>
  )
}
