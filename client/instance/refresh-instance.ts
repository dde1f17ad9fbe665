import { useQueryClient } from '@tanstack/react-query'

import { useTRPC } from '#client/trpc.ts'

interface At {
  project: string
  key: string
}

/** Reads anew what an act on one instance changed: it, the lists it stands in, and nothing of the other instances. */
export function useRefreshInstance(): (at: At) => Promise<void> {
  const trpc = useTRPC()
  const cache = useQueryClient()
  return async (at) => {
    const { facets, get, history, list } = trpc.instance
    await Promise.all([
      cache.invalidateQueries(get.queryFilter(at)),
      cache.invalidateQueries(history.queryFilter(at)),
      cache.invalidateQueries(list.pathFilter()),
      cache.invalidateQueries(facets.pathFilter()),
    ])
  }
}
