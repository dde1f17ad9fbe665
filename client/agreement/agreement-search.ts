import { z } from 'zod'

import { AgreementFilter, type ChosenBy } from '#shared/view/agreement-view.ts'

/** All that the address of the page holds: what is asked for, and how the tables are sorted. */
export const AgreementSearch = AgreementFilter.extend({
  sort: z.string().optional(),
  pairs: z.string().optional(),
})
export type AgreementSearch = z.infer<typeof AgreementSearch>

export const narrowing = [
  'field',
  'domain',
  'combination',
  'modality',
  'difficulty',
  'person',
  'week',
  'round',
] as const satisfies readonly ChosenBy[]

/** How many of the filters hold something. */
export function chosenOf(search: AgreementSearch): number {
  return narrowing.filter((name) => search[name] !== undefined).length
}

/** What of the address narrows the rounds. */
export function narrowed(search: AgreementSearch): Pick<AgreementSearch, ChosenBy> {
  const { field, domain, combination, modality, difficulty, person, week, round } = search
  return { field, domain, combination, modality, difficulty, person, week, round }
}

/** The same page without filters. */
export function withoutFilters(search: AgreementSearch): AgreementSearch {
  return { ...search, ...Object.fromEntries(narrowing.map((name) => [name, undefined])) }
}
