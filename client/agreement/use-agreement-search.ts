import { useNavigate, useSearch } from '@tanstack/react-router'
import { createContext, use } from 'react'

import { useProject } from '#client/project/use-project.ts'

import type { AgreementSearch } from './agreement-search.ts'

/** What the figures on show were asked for: while new ones come, not yet what the address holds. */
export const ShownSearch = createContext<AgreementSearch | null>(null)

/** What the figures here answer, what the address holds, and what puts something else there. */
export function useAgreementSearch() {
  const address = useSearch({ from: '/projects/$slug/agreement' })
  const search = use(ShownSearch) ?? address
  const { slug } = useProject()
  const navigate = useNavigate()
  const set = (change: AgreementSearch) =>
    void navigate({
      to: '/projects/$slug/agreement',
      params: { slug },
      search: { ...address, ...change },
      replace: true,
      resetScroll: false,
    })
  return { search, address, set }
}
