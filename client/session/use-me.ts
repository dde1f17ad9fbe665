import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

import { useTRPC } from '#client/trpc.ts'
import type { Me } from '#shared/people/person.ts'

import { type Standing, stay } from './standing.ts'

/** Whose page this is, and the personas that may be. */
export function useMe(): UseQueryResult<Standing, unknown> {
  const trpc = useTRPC()
  return useQuery(
    trpc.session.me.queryOptions(undefined, {
      staleTime: 60_000,
      refetchInterval: ({ state }) => {
        const standing: Standing | undefined = state.data
        return state.status === 'error' || standing?.over ? 3_000 : false
      },
      structuralSharing: (before, now) => stay(before as Standing | undefined, now as Me),
    }),
  )
}

/** After somebody came in: nothing that was read before holds; go where they wanted to go. */
export function useArrive(): (to: string) => Promise<void> {
  const cache = useQueryClient()
  const router = useRouter()
  return async (to) => {
    cache.clear()
    router.history.push(safePath(to))
  }
}

/** Only paths of ours: `//elsewhere` and `https:` lead away. */
export function safePath(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/'
}
