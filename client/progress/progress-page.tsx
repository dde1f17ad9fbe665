import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useTitle } from '#client/app/use-title.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { TurnButton } from '#client/charts/turn-button.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { ProgressFilter } from '#shared/view/progress-view.ts'

import { BurnUpFigure } from './burn-up-figure.tsx'
import { DomainFigure } from './domain-figure.tsx'
import { EditFigures } from './edit-figures.tsx'
import { ExpiredFigure } from './expired-figure.tsx'
import { FigureSlot } from './figure-slot.tsx'
import { MatrixFigure } from './matrix-figure.tsx'
import { ProgressFilters } from './progress-filters.tsx'
import { QueueFigure } from './queue-figure.tsx'
import { ReturnFigure } from './return-figure.tsx'
import { RuleFigure } from './rule-figure.tsx'

/** How the work advances, when it ends, where it stands still, and what there is. */
export function ProgressPage() {
  const { t } = useTranslation('figures')
  useTitle(t('title'))
  const trpc = useTRPC()
  const { slug } = useProject()
  const navigate = useNavigate()
  const filter = useSearch({ from: '/projects/$slug/progress' })
  const { show = 'chart', from, to, ...search } = filter
  const set = (wanted: ProgressFilter) =>
    void navigate({
      to: '/projects/$slug/progress',
      params: { slug },
      search: wanted,
      replace: true,
    })
  const asked = { project: slug, ...search, from, to }
  const kept = { placeholderData: keepPreviousData }
  const burnUp = useQuery(trpc.progress.burnUp.queryOptions(asked, kept))
  const queues = useQuery(trpc.progress.queues.queryOptions(asked, kept))
  const rules = useQuery(trpc.progress.ruleCounts.queryOptions(asked, kept))
  const edits = useQuery(
    trpc.progress.edits.queryOptions(asked, {
      ...kept,
      // Each answer measures some more.
      refetchInterval: ({ state }) => (state.data && state.data.left > 0 ? 200 : false),
    }),
  )
  const returns = useQuery(trpc.progress.returns.queryOptions(asked, kept))
  const coverage = useQuery(trpc.progress.coverage.queryOptions(asked, kept))
  const chosen = Object.values({ ...search, from, to }).filter((one) => one !== undefined).length
  return (
    <FiguresPage
      label={t('filters')}
      filters={<ProgressFilters filter={filter} choices={coverage.data?.choices} set={set} />}
      chosen={chosen}
      reset={() => set({ show: filter.show })}
      title={t('title')}
      actions={
        <TurnButton
          show={show}
          turn={(other) => set({ ...filter, show: other === 'chart' ? undefined : other })}
        />
      }
    >
      <FigureSlot query={burnUp} height={420}>
        {(data) => <BurnUpFigure burnUp={data} isNow={to === undefined} {...{ show, search }} />}
      </FigureSlot>
      <FigureSlot query={queues} height={360}>
        {(data) => (
          <>
            <QueueFigure queues={data} {...{ show, search }} />
            <ExpiredFigure list={data.expired} />
          </>
        )}
      </FigureSlot>
      <FigureSlot query={rules} height={240}>
        {(data) => <RuleFigure rules={data} {...{ show, search }} />}
      </FigureSlot>
      <FigureSlot query={edits} height={480}>
        {(data) => <EditFigures edits={data} days={{ from, to }} {...{ show, search }} />}
      </FigureSlot>
      <FigureSlot query={returns} height={240}>
        {(data) => <ReturnFigure returns={data} days={{ from, to }} {...{ show, search }} />}
      </FigureSlot>
      <FigureSlot query={coverage} height={720}>
        {(data) => (
          <>
            <DomainFigure coverage={data} {...{ search }} />
            <MatrixFigure coverage={data} {...{ show, search }} />
          </>
        )}
      </FigureSlot>
    </FiguresPage>
  )
}
