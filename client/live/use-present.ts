import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { useIsPage } from '#client/lib/shown.ts'
import { useTRPCClient } from '#client/trpc.ts'
import type { Present } from '#shared/live/present.ts'

const every = 20_000

/** Who else has the instance open. While the page is looked at, the others are told so of me. */
export function usePresent(project: string, key: string): Present[] {
  const client = useTRPCClient()
  const isPage = useIsPage()
  const { data } = useQuery({
    queryKey: ['present', project, key],
    queryFn: () => client.live.here.mutate({ project, key }),
    enabled: isPage,
    staleTime: every,
    refetchInterval: every,
    retry: false,
  })
  useEffect(() => {
    if (!isPage) return
    const scope = new Scope()
    const leave = () => {
      // What is asked by the client ends with the page. Who cannot say that they leave is forgotten soon.
      const body = JSON.stringify({ project, key, leaves: true })
      const headers = { 'content-type': 'application/json' }
      fetch('/trpc/live.here', { method: 'POST', keepalive: true, headers, body }).catch(
        () => undefined,
      )
    }
    scope.listen('pagehide', leave)
    scope.add(leave)
    return () => scope.dispose()
  }, [isPage, key, project])
  return isPage ? (data ?? []) : []
}
