import type { TFunction } from 'i18next'

import type { Column } from '#client/charts/column.ts'
import type { PersonNamed } from '#shared/view/people-figures.ts'

import type { PeopleSearch } from './people-search.ts'
import { PersonLink } from './person-link.tsx'

/** Whose row it is, which leads to that person's page. */
export function personColumn<Row extends PersonNamed>(
  t: TFunction<'peopleFigures'>,
  search: PeopleSearch,
): Column<Row> {
  return {
    name: 'person',
    head: t('person'),
    cell: (row) => <PersonLink person={row} search={search} />,
    raw: ({ name }) => name,
    order: ({ name }) => name,
  }
}
