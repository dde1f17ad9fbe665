import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Ago } from '#client/revision/ago.tsx'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { useReasonName } from './use-reason-name.ts'

import classes from './check.module.css'

/** The votes that I may see, and what I may not see said in words. */
export function VotesPanel({ view }: { view: Pick<InstanceView, 'votes' | 'hidden' | 'phase'> }) {
  const { t } = useTranslation('check')
  const reason = useReasonName()
  if (view.votes.length === 0 && view.hidden.length === 0) return null
  return (
    <section>
      {view.hidden.map((what) => (
        <p key={what} className={classes['hidden']} data-hidden={what}>
          <IconEyeOff size={16} aria-hidden />
          {t(`hidden.${what}`)}
        </p>
      ))}
      {view.votes.length > 0 && <h3>{t('votes.title')}</h3>}
      <ul className={classes['votes']}>
        {view.votes.map((vote) => (
          <li key={`${vote.round} ${vote.phase} ${vote.at}`} data-quality={vote.quality}>
            <p>
              <strong>{t(`votes.${vote.quality}`)}</strong>{' '}
              {vote.mine ? t('votes.mine') : (vote.person ?? t('votes.nameless'))}
              {' · '}
              {t('votes.where', { round: vote.round, phase: t(`votes.phase.${vote.phase}`) })}
              {' · '}
              <Ago at={vote.at} />
            </p>
            {vote.reasons.length > 0 && <p>{vote.reasons.map(reason).join(', ')}</p>}
            {vote.note && <p dir="auto">{vote.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
