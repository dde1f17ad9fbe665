import { type DeedKind, writeDeed } from '#shared/view/deed.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { PeopleFilter } from '#shared/view/people-figures.ts'
import { type Weeks, writeWeeks } from '#shared/view/weeks.ts'

/** What finds exactly the instances behind a figure of judged rounds under these filters. */
export function exactFilter(search: PeopleFilter, of: InstanceFilter): InstanceFilter {
  const weeks = weeksOf(search)
  const isAlways = weeks.from === null && weeks.to === null
  return { ...placeOf(search), ...(!isAlways && { week: writeWeeks(weeks) }), ...of }
}

/** The same of what one person did, or everybody: at all times that are looked at, or in one week. */
export function deedFilter(
  search: PeopleFilter,
  { kind, person, week }: { kind: DeedKind; person?: string | undefined; week?: string },
): InstanceFilter {
  const weeks = week === undefined ? weeksOf(search) : { from: week, to: week }
  return { ...placeOf(search), did: writeDeed({ kind, person: person ?? null, weeks }) }
}

const weeklyDeeds = { reviews: 'allReviews', votes: 'allVotes', returns: 'returns' } as const

/** What finds what was handed in in a week, as the figures of weeks put it together. */
export function weekFilter(search: PeopleFilter, person?: string) {
  return (kind: keyof typeof weeklyDeeds, week: string): InstanceFilter =>
    deedFilter(search, { kind: weeklyDeeds[kind], person, week })
}

function weeksOf({ from, to }: PeopleFilter): Weeks {
  return { from: from ?? null, to: to ?? null }
}

function placeOf({ field, domain }: PeopleFilter): InstanceFilter {
  return { ...(field !== undefined && { field }), ...(domain !== undefined && { domain }) }
}
