import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useTitle } from '#client/app/use-title.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { TurnButton } from '#client/charts/turn-button.tsx'
import { FigureSlot } from '#client/progress/figure-slot.tsx'
import { useProject, useRole } from '#client/project/use-project.ts'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'

import { Drifts } from './drifts.tsx'
import { weekFilter } from './exact-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import { chosenOf, type PersonSearch } from './people-search.ts'
import { PersonRows } from './person-rows.tsx'
import { PersonSummary } from './person-summary.tsx'
import { WeeksFigure } from './weeks-figure.tsx'

/** What one person did and what came of it: for leads, and for that person. */
export function PersonPage() {
  const { t } = useTranslation('peopleFigures')
  const trpc = useTRPC()
  const { slug, people } = useProject()
  const leads = useRole('lead')
  const navigate = useNavigate()
  const { person } = useParams({ from: '/projects/$slug/people/$person' })
  const search = useSearch({ from: '/projects/$slug/people/$person' })
  const { show = 'chart', ...filter } = search
  const isMine = useMe().data?.person?.id === person
  const go = (to: PersonSearch) =>
    void navigate({
      to: '/projects/$slug/people/$person',
      params: { slug, person },
      search: to,
      replace: true,
      resetScroll: false,
    })
  const query = useQuery(
    trpc.peopleFigures.ofPerson.queryOptions(
      { project: slug, person, ...filter },
      { placeholderData: keepPreviousData, retry: false },
    ),
  )
  const isRefused = query.error !== null && query.data === undefined
  const name =
    query.data?.person.name ?? people.find(({ id }) => id === person)?.name ?? t('person')
  const title = isMine ? t('yours') : name
  useTitle(title)
  return (
    <FiguresPage
      label={t('filter.label')}
      {...(!isRefused && {
        filters: <PeopleFilters search={search} set={(change) => go({ ...search, ...change })} />,
        actions: (
          <TurnButton
            show={show}
            turn={(to) => go({ ...search, show: to === 'chart' ? undefined : to })}
          />
        ),
      })}
      chosen={chosenOf(search)}
      reset={() => go({ show: search.show })}
      title={title}
    >
      {leads && (
        <p style={{ margin: 0 }}>
          <Link
            to="/projects/$slug/people"
            params={{ slug }}
            search={{ ...search, tab: 'figures' }}
          >
            {t('everybody')}
          </Link>
        </p>
      )}
      <FigureSlot query={query} height={720}>
        {({ asLead, person: one, weekly }) => (
          <>
            <PersonSummary person={one} search={asLead ? search : null} />
            <PersonRows person={one} search={search} asLead={asLead} />
            <WeeksFigure
              weeks={weekly.done}
              show={show}
              role={only(one)}
              filterOf={asLead ? weekFilter(search, person) : null}
            />
            <Drifts
              weekly={weekly}
              search={search}
              role={only(one)}
              person={person}
              links={asLead}
            />
          </>
        )}
      </FigureSlot>
    </FiguresPage>
  )
}

/** What a person who does only one of the two is; the other figures would be empty. */
function only({ done, roles }: Parameters<typeof PersonRows>[0]['person']) {
  const reviews = roles.includes('reviewer') || done.reviews + done.secondReviews > 0
  const checks = roles.includes('checker') || done.votes + done.tieBreaks > 0
  if (reviews === checks) return undefined
  return reviews ? 'reviewer' : 'checker'
}
