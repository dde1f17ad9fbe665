import { Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { type Show, TurnButton } from '#client/charts/turn-button.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { AgreementFilter, AgreementView } from '#shared/view/agreement-view.ts'

import { AgreementFilters } from './agreement-filters.tsx'
import { PairMatrix } from './pair-matrix.tsx'
import { RowTable } from './row-table.tsx'
import { useSay, verdictOf } from './say.ts'
import { SplitReasons } from './split-reasons.tsx'

import classes from './agreement.module.css'

/** How far the two votes of a round agree. */
export function AgreementPage() {
  const { t } = useTranslation('agreement')
  useTitle(t('title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const filter = useSearch({ from: '/projects/$slug/agreement' })
  const { slug } = useProject()
  const navigate = useNavigate()
  const { show = 'chart', ...wanted } = filter
  const { data: view, error } = useQuery(
    trpc.agreement.figures.queryOptions(
      { project: slug, ...wanted },
      { placeholderData: keepPreviousData },
    ),
  )
  const set = (search: AgreementFilter) =>
    void navigate({ to: '/projects/$slug/agreement', params: { slug }, search, replace: true })
  const turn = (to: Show) => set({ ...filter, show: to === 'chart' ? undefined : to })
  return (
    <div className={classes['page']}>
      <AgreementFilters filter={filter} view={view} set={set} />
      <div className={classes['main']}>
        {error && <p role="alert">{refused(error)}</p>}
        {!view && !error && <Skeleton height={320} />}
        {view && (
          <>
            <Headline view={view}>
              <TurnButton show={show} turn={turn} />
            </Headline>
            {view.rows.length > 0 && (
              <RowTable
                rows={view.rows}
                by={filter.by ?? 'domain'}
                people={view.people}
                as={show}
              />
            )}
            {view.rows.length > 0 && <RowsInWords view={view} />}
            <div className={classes['two']}>
              {view.reasons.length > 0 && <SplitReasons reasons={view.reasons} show={show} />}
              {view.pairs.length > 0 && (
                <section>
                  <h2>{t('pairs.title')}</h2>
                  <p className={classes['say']}>{t('pairs.say')}</p>
                  <PairMatrix pairs={view.pairs} people={view.people} />
                </section>
              )}
            </div>
            <EndedEarly view={view} />
          </>
        )}
      </div>
    </div>
  )
}

function Headline({ view, children }: { view: AgreementView; children: ReactNode }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const { slug } = useProject()
  const { overall } = view
  const { alpha, percent, n, ratings, prevalence } = overall
  const high = prevalence[0]?.count ?? 0
  const bears = enough(n)
  const shown = alpha.status === 'ok' && bears !== 'nothing'
  return (
    <>
      <header className={classes['head']}>
        <h1 data-bears={bears}>
          {shown ? t('headline', { value: say.value(alpha) }) : t('headlineNone')}
        </h1>
        {n > 0 && (
          <span className={classes['quiet']}>
            {shown && alpha.interval && bears !== 'too_few' && `${say.interval(alpha.interval)} · `}
            <Link to="/projects/$slug/instances" params={{ slug }} search={view.filter}>
              {t('rounds', { count: n })}
            </Link>
            {`, ${t('votes', { count: ratings })}`}
          </span>
        )}
        {n > 0 && <span className={classes['push']}>{children}</span>}
      </header>
      <p className={classes['say']}>
        {n > 0 &&
          `${t('share', { share: say.share(percent), high: say.percent(high / ratings) })} `}
        {alpha.status === 'ok' &&
          `${t('chance', { chance: say.percent(1 - (alpha.components['expected'] ?? 0)), fleiss: say.value(overall.fleiss) })} `}
        {t(`verdict.${verdictOf(overall)}`)}
      </p>
    </>
  )
}

function RowsInWords({ view: { rows } }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const few = rows.filter(({ figures }) => figures.n < 50).length
  return (
    <p className={classes['say']}>
      {t('rowsSay')} {few > 0 && t('fewRows', { count: few })}
    </p>
  )
}

function EndedEarly({ view: { endedEarly } }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  if (endedEarly.rounds === 0) return null
  return (
    <p className={classes['say']}>
      {t('endedEarly', { count: endedEarly.rounds, votes: endedEarly.votes })}
    </p>
  )
}
