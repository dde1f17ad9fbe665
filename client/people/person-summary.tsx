import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { asClock } from '#client/lib/as-clock.ts'
import { useProject } from '#client/project/use-project.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { PersonView } from '#shared/view/people-figures.ts'

import { allDone, perDay, perHour } from './rates.ts'
import { useSayRate } from './use-say-rate.ts'

import classes from './people.module.css'

interface PersonSummaryProps {
  person: PersonView['person']
  asLead: boolean
}

/** What a person did, in sentences, and what this page does not tell. */
export function PersonSummary({ person: { done, returned, time }, asLead }: PersonSummaryProps) {
  const { t } = useTranslation('peopleFigures')
  const say = useSay()
  const rate = useSayRate()
  const { policy } = useProject()
  const hour = perHour(time)
  if (allDone(done) === 0) return <p className={classes['summary']}>{t('summary.nothing')}</p>
  const kinds = (['reviews', 'secondReviews', 'votes', 'tieBreaks', 'returns'] as const).filter(
    (kind) => done[kind] > 0,
  )
  return (
    <div className={classes['summary']}>
      <p>
        {t('summary.done', {
          list: kinds.map((kind) => t(`summary.${kind}`, { count: done[kind] })).join(', '),
        })}{' '}
        {t('summary.days', { count: done.days, rate: rate(perDay(done)) })}{' '}
        {returned > 0 && t('summary.returned', { count: returned })}
      </p>
      <p>
        {(['review', 'check'] as const).map((side) => {
          const one = time[side]
          if (!one || enough(one.n) === 'nothing') return null
          return `${t(`summary.time.${side}`, {
            median: asClock(one.median),
            low: asClock(one.low),
            high: asClock(one.high),
            n: say.count(one.n),
          })} ${enough(one.n) === 'too_few' ? t('summary.few') : ''} `
        })}
        {hour.rate !== null && t('summary.hour', { rate: rate(hour.rate) })}{' '}
        {hour.n < allDone(done) && t('summary.untimed', { count: allDone(done) - hour.n })}{' '}
        {t('help.time')}
      </p>
      {!asLead && policy.verdicts !== 'round' && <p>{t(`summary.told.${policy.verdicts}`)}</p>}
    </div>
  )
}
