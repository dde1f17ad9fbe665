import { useNavigate, useSearch } from '@tanstack/react-router'

import { useProject } from '#client/project/use-project.ts'

import type { AgreementSearch } from './agreement-search.ts'

/** What the address holds, and what puts something else there. */
export function useAgreementSearch() {
  const search = useSearch({ from: '/projects/$slug/agreement' })
  const { slug } = useProject()
  const navigate = useNavigate()
  const set = (change: AgreementSearch) =>
    void navigate({
      to: '/projects/$slug/agreement',
      params: { slug },
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    })
  return { search, set }
}
