import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import { useTRPC } from '#client/trpc.ts'
import { type Fall, recentWeeks } from '#shared/progress/fall.ts'
import type { Overview } from '#shared/view/overview.ts'

import { AskItems } from './ask-items.tsx'
import { SkipItems } from './skip-items.tsx'
import { StuckItems } from './stuck-items.tsx'

import classes from './progress.module.css'

/** What stands still until a lead acts, with the ways out. */
export function NeedsDecision({ overview }: { overview: Overview }) {
  const { t } = useTranslation('progress')
  const say = useSay()
  const { slug, shortOfPeople } = useProject()
  const { asks, nobody, expired, skipped, splits, imports } = overview
  const trpc = useTRPC()
  const { data: fall } = useQuery(trpc.progress.agreementFalls.queryOptions({ project: slug }))
  const failed = imports.filter(({ state }) => state === 'failed')
  const lists = { nobody, expired, splits }
  const still = [asks, skipped, ...Object.values(lists)].some(({ total }) => total > 0)
  return (
    <section className={classes['block']}>
      <h2>{t('decide.title')}</h2>
      {!still && !fall && !shortOfPeople && failed.length === 0 && (
        <p className={classes['quiet']}>{t('decide.nothing')}</p>
      )}
      {shortOfPeople && (
        <Notice title={t('decide.short')} say={t('decide.shortSay', shortOfPeople)}>
          <Link to="/projects/$slug/people" params={{ slug }}>
            {t('decide.people')}
          </Link>
        </Notice>
      )}
      {asks.total > 0 && (
        <Notice title={`${t('decide.asks')} · ${asks.total}`} say={t('decide.asksSay')}>
          <AskItems list={asks} />
        </Notice>
      )}
      {(['nobody', 'splits', 'expired'] as const).map(
        (name) =>
          lists[name].total > 0 && (
            <Notice
              key={name}
              title={`${t(`decide.${name}`)} · ${lists[name].total}`}
              say={t(`decide.${name}Say`)}
            >
              <StuckItems
                list={lists[name]}
                all={name === 'nobody' ? undefined : { standing: name }}
              />
            </Notice>
          ),
      )}
      {fall && (
        <Notice title={t('decide.fall')} say={t('decide.fallSay', inWords(fall, say.coefficient))}>
          <Link to="/projects/$slug/agreement" params={{ slug }} search={{ by: 'week' }}>
            {t('decide.fallLook')}
          </Link>
        </Notice>
      )}
      {skipped.total > 0 && (
        <Notice title={`${t('decide.skipped')} · ${skipped.total}`} say={t('decide.skippedSay')}>
          <SkipItems list={skipped} />
        </Notice>
      )}
      {failed.map(({ id, error, at }) => (
        <Notice key={id} title={t('decide.failed')} say={error ?? ''}>
          <Link to="/projects/$slug/imports/$id" params={{ slug, id }}>
            <Ago at={at} />
          </Link>
        </Notice>
      ))}
    </section>
  )
}

function Notice({ title, say, children }: { title: string; say: string; children: ReactNode }) {
  return (
    <div className={classes['notice']}>
      <h3>{title}</h3>
      <p>{say}</p>
      {children}
    </div>
  )
}

function inWords({ before, recent, low, high }: Fall, write: (value: number) => string) {
  return {
    weeks: recentWeeks,
    before: write(before.value),
    recent: write(recent.value),
    beforeN: before.n,
    recentN: recent.n,
    low: write(-high),
    high: write(-low),
  }
}
