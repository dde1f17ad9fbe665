import { Skeleton, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { Former } from '#client/charts/former.tsx'
import { TurnButton } from '#client/charts/turn-button.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { AgreementView } from '#shared/view/agreement-view.ts'

import { AgreementFilters } from './agreement-filters.tsx'
import { type AgreementSearch, chosenOf, withoutFilters } from './agreement-search.ts'
import { EditsFigure } from './edits-figure.tsx'
import { Headline, UnderHeadline } from './headline.tsx'
import { ItemFigure } from './item-figure.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { OverallFigure } from './overall-figure.tsx'
import { OverturnedFigure } from './overturned-figure.tsx'
import { PairFigure } from './pair-figure.tsx'
import { RowFigure } from './row-figure.tsx'
import { SplitReasons } from './split-reasons.tsx'
import { ShownSearch, useAgreementSearch } from './use-agreement-search.ts'
import { VerdictTable } from './verdict-table.tsx'
import { Warnings } from './warnings.tsx'
import { WeekFigure } from './week-figure.tsx'

import classes from './agreement.module.css'

/** How far people agree: two votes, two reviews, a reviewer and what came of the verdict. */
export function AgreementPage() {
  const { t } = useTranslation('agreement')
  useTitle(t('title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { slug } = useProject()
  const { search, set } = useAgreementSearch()
  const { show = 'chart', sort: _, pairs: __, ...wanted } = search
  const {
    data: view,
    error,
    isPlaceholderData,
  } = useQuery(
    trpc.agreement.figures.queryOptions(
      { project: slug, ...wanted },
      { placeholderData: keepPreviousData },
    ),
  )
  const shown = useLast(search, isPlaceholderData)
  return (
    <ShownSearch value={shown}>
      <FiguresPage
        label={t('filters')}
        filters={
          <ShownSearch value={null}>
            <AgreementFilters view={view} />
          </ShownSearch>
        }
        chosen={chosenOf(search)}
        reset={() => set(withoutFilters(search))}
        title={
          view ? (
            <Former stale={isPlaceholderData} inline>
              <Headline view={view} />
            </Former>
          ) : (
            t('title')
          )
        }
        actions={
          <TurnButton show={show} turn={(to) => set({ show: to === 'chart' ? undefined : to })} />
        }
      >
        {error && <p role="alert">{refused(error)}</p>}
        {!view && !error && (
          <Stack aria-busy>
            <Skeleton height={88} />
            <Skeleton height={220} />
            <Skeleton height={320} />
          </Stack>
        )}
        {view && (
          <Former stale={isPlaceholderData}>
            <Shown view={view} />
          </Former>
        )}
      </FiguresPage>
    </ShownSearch>
  )
}

/** The search whose figures are on show: the last one that was answered. */
function useLast(search: AgreementSearch, stale: boolean): AgreementSearch {
  const [last, setLast] = useState(search)
  if (stale || JSON.stringify(last) === JSON.stringify(search)) return last
  setLast(search)
  return search
}

function Shown({ view }: { view: AgreementView }) {
  const { search } = useAgreementSearch()
  const { of = 'votes' } = search
  return (
    <>
      <UnderHeadline view={view} />
      <Warnings view={view} />
      {of === 'double' && <ItemFigure />}
      {view.overall.n === 0 && <NothingYet />}
      {view.overall.n > 0 && <Figures view={view} />}
      <EndedEarly view={view} />
    </>
  )
}

function Figures({ view }: { view: AgreementView }) {
  const { search } = useAgreementSearch()
  const { of = 'votes', by = 'domain', show = 'chart' } = search
  return (
    <>
      {of === 'outcome' && <OverturnedFigure view={view} />}
      {of === 'outcome' && <VerdictTable view={view} />}
      <OverallFigure figures={view.overall} show={show} />
      {by === 'week' && <WeekFigure view={view} />}
      <RowFigure view={view} />
      <PairFigure view={view} />
      {of === 'double' && <EditsFigure />}
      {(of === 'votes' || view.reasons.length > 0) && (
        <SplitReasons reasons={view.reasons} filter={view.filter} show={show} />
      )}
    </>
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
