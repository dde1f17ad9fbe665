import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

import { BehindLink } from '#client/agreement/behind-link.tsx'
import { useSay } from '#client/agreement/say.ts'
import { asClock } from '#client/lib/as-clock.ts'
import { useProject } from '#client/project/use-project.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { DeedKind } from '#shared/view/deed.ts'
import type { PersonView } from '#shared/view/people-figures.ts'

import { deedFilter } from './exact-filter.ts'
import type { PersonSearch } from './people-search.ts'
import { allDone, perDay, perHour } from './rates.ts'
import { useSayRate } from './use-say-rate.ts'

import classes from './people.module.css'

interface PersonSummaryProps {
  person: PersonView['person']
  /** Where the counts lead to; null for others than leads. */
  search: PersonSearch | null
}

/** What a person did, in sentences, and what this page does not tell. */
export function PersonSummary({ person, search }: PersonSummaryProps) {
  const { done, id, returned, time } = person
  const { t } = useTranslation('peopleFigures')
  const say = useSay()
  const rate = useSayRate()
  const { policy } = useProject()
  const hour = perHour(time)
  if (allDone(done) === 0) return <p className={classes['summary']}>{t('summary.nothing')}</p>
  const told = (kind: DeedKind, text: string) => (
    <BehindLink key={kind} behind={search && deedFilter(search, { kind, person: id })}>
      {text}
    </BehindLink>
  )
  const kinds = (['reviews', 'secondReviews', 'votes', 'tieBreaks', 'returns'] as const).filter(
    (kind) => done[kind] > 0,
  )
  return (
    <div className={classes['summary']}>
      <p>
        {kinds.map((kind, i) => (
          <Fragment key={kind}>
            {i > 0 && t('summary.and')}
            {told(kind, t(`summary.${kind}`, { count: done[kind] }))}
          </Fragment>
        ))}
        {t('summary.end')} {t('summary.days', { count: done.days, rate: rate(perDay(done)) })}{' '}
        {returned > 0 && told('cameBack', t('summary.returned', { count: returned }))}
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
      {!search && policy.verdicts !== 'round' && <p>{t(`summary.told.${policy.verdicts}`)}</p>}
    </div>
  )
}
