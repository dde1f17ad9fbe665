import type { Weekly } from '#shared/view/people-figures.ts'

import { type BehindWeek, DriftFigure } from './drift-figure.tsx'
import { deedFilter, exactFilter } from './exact-filter.ts'
import type { PeopleSearch } from './people-search.ts'

interface DriftsProps {
  weekly: Weekly
  search: PeopleSearch
  role: 'reviewer' | 'checker' | undefined
  /** Whose figures they are; everybody's without. */
  person?: string
  /** The list finds the instances of a week for leads alone. */
  links?: boolean
}

/** What may change over the weeks, of reviewers, of checkers and of gold. */
export function Drifts({ weekly, search, role, person, links = false }: DriftsProps) {
  const { show = 'chart', from, to } = search
  const span = { from, to }
  const own = person === undefined ? {} : { rater: person }
  const decided: BehindWeek = (week) => ({
    k: exactFilter(search, { ...own, week, outcome: 'overturned' }),
    n: exactFilter(search, { ...own, week, outcome: 'decided' }),
  })
  const voted: BehindWeek = (week) => ({
    k: deedFilter(search, { kind: 'low', person, week }),
    n: deedFilter(search, { kind: 'counted', person, week }),
  })
  const only = (behind: BehindWeek) => (links ? behind : undefined)
  return (
    <>
      {role !== 'checker' && (
        <DriftFigure
          of="overturned"
          weeks={weekly.overturned}
          span={span}
          show={show}
          behind={only(decided)}
        />
      )}
      {role !== 'reviewer' && (
        <DriftFigure of="low" weeks={weekly.low} span={span} show={show} behind={only(voted)} />
      )}
      {weekly.goldMissed && (
        <DriftFigure
          of="goldMissed"
          weeks={weekly.goldMissed}
          span={span}
          show={show}
          behind={only(() => ({ k: 'gold', n: 'gold' }))}
        />
      )}
    </>
  )
}
