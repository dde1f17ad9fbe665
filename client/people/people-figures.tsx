import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { FiguresPage } from '#client/charts/figures-page.tsx'
import { TurnButton } from '#client/charts/turn-button.tsx'
import { FigureSlot } from '#client/progress/figure-slot.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import { CheckersFigure } from './checkers-figure.tsx'
import { Drifts } from './drifts.tsx'
import { weekFilter } from './exact-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import { chosenOf, type PeopleSearch } from './people-search.ts'
import { PeopleTabs } from './people-tabs.tsx'
import { ReviewersFigure } from './reviewers-figure.tsx'
import { WeeksFigure } from './weeks-figure.tsx'
import { WorkFigure } from './work-figure.tsx'

import classes from './people.module.css'

/** What each person did and what came of it. */
export function PeopleFigures() {
  const { t } = useTranslation(['people', 'peopleFigures'])
  const trpc = useTRPC()
  const { slug } = useProject()
  const navigate = useNavigate()
  const search = useSearch({ from: '/projects/$slug/people' })
  const { show = 'chart', sort, tab, ...filter } = search
  const go = (to: PeopleSearch) =>
    void navigate({
      to: '/projects/$slug/people',
      params: { slug },
      search: to,
      replace: true,
      resetScroll: false,
    })
  const set = (change: PeopleSearch) => go({ ...search, ...change })
  const query = useQuery(
    trpc.peopleFigures.ofPeople.queryOptions(
      { project: slug, ...filter },
      { placeholderData: keepPreviousData },
    ),
  )
  const sorting = { by: sort, set: (by: string) => set({ sort: by }) }
  return (
    <FiguresPage
      label={t('peopleFigures:filter.label')}
      filters={<PeopleFilters search={search} set={set} roles />}
      chosen={chosenOf(search)}
      reset={() => go({ tab, sort, show: search.show })}
      title={t('title')}
      actions={
        <TurnButton show={show} turn={(to) => set({ show: to === 'chart' ? undefined : to })} />
      }
    >
      <div className={classes['figures']}>
        <PeopleTabs />
      </div>
      <FigureSlot query={query} height={720}>
        {({ people, weekly }) => (
          <>
            <WorkFigure people={people} search={search} />
            {filter.role !== 'checker' && (
              <ReviewersFigure {...{ people, search, sort: sorting }} />
            )}
            {filter.role !== 'reviewer' && (
              <CheckersFigure {...{ people, search, sort: sorting }} />
            )}
            <WeeksFigure
              weeks={weekly.done}
              show={show}
              role={filter.role}
              filterOf={weekFilter(search)}
            />
            <Drifts weekly={weekly} search={search} role={filter.role} links />
          </>
        )}
      </FigureSlot>
    </FiguresPage>
  )
}
