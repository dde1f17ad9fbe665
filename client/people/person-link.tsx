import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'
import type { PersonNamed } from '#shared/view/people-figures.ts'

import type { PersonSearch } from './people-search.ts'

/** A person's name, which opens their page under the same filters. */
export function PersonLink({ person, search }: { person: PersonNamed; search: PersonSearch }) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const { from, to, field, domain, show } = search
  return (
    <>
      <Link
        to="/projects/$slug/people/$person"
        params={{ slug, person: person.id }}
        search={{ from, to, field, domain, show }}
      >
        {person.name}
      </Link>
      {person.disabled && ` · ${t('disabled')}`}
    </>
  )
}
