import { z } from 'zod'

import { PeopleFilter } from '#shared/view/people-figures.ts'

/** All that the address of the page holds: which of its two sides, whose figures, and how the tables are sorted. */
export const PeopleSearch = PeopleFilter.extend({
  tab: z.enum(['figures']).optional(),
  sort: z.string().optional(),
})
export type PeopleSearch = z.infer<typeof PeopleSearch>

/** All that the address of one person's page holds. */
export const PersonSearch = PeopleFilter.omit({ role: true })
export type PersonSearch = z.infer<typeof PersonSearch>

const narrowing = ['role', 'from', 'to', 'field', 'domain'] as const

/** How many of the filters hold something. */
export function chosenOf(search: PeopleSearch): number {
  return narrowing.filter((name) => search[name] !== undefined).length
}
