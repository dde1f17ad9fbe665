import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'

import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { LogFilter } from '#shared/view/log-view.ts'

/** The pages of the log that were read so far. Nothing newer comes between them until the reader asks for it. */
export function useLog(filter: LogFilter) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { slug } = useProject()
  const asked = { project: slug, filter, limit: 100 }
  const list = useInfiniteQuery(
    trpc.log.list.infiniteQueryOptions(asked, {
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 60_000,
    }),
  )
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = list
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries), [data])
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const fromTop = () => {
    void cache.resetQueries(trpc.log.list.pathFilter())
    void cache.invalidateQueries(trpc.log.tally.pathFilter())
    window.scrollTo({ top: 0 })
  }
  const top = data?.pages[0]?.top ?? null
  return { entries, error, hasMore: hasNextPage, loadMore, fromTop, top: data ? top : undefined }
}
