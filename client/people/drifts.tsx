import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Weekly } from '#shared/view/people-figures.ts'

import { DriftFigure } from './drift-figure.tsx'
import { exactFilter } from './exact-filter.ts'
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
  const { show = 'chart' } = search
  const found = (of: InstanceFilter) => (week: string) =>
    links
      ? exactFilter(search, { ...of, ...(person !== undefined && { rater: person }), week })
      : null
  return (
    <>
      {role !== 'checker' && (
        <DriftFigure
          of="overturned"
          weeks={weekly.overturned}
          show={show}
          filterOf={found({ outcome: 'decided' })}
        />
      )}
      {role !== 'reviewer' && (
        <DriftFigure
          of="low"
          weeks={weekly.low}
          show={show}
          filterOf={found({ votes: 'paired' })}
        />
      )}
      {weekly.goldMissed && (
        <DriftFigure of="goldMissed" weeks={weekly.goldMissed} show={show} filterOf={() => null} />
      )}
    </>
  )
}
