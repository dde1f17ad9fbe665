import { useQueryClient } from '@tanstack/react-query'

import { useTRPC } from '#client/trpc.ts'

/** After an act on an audit its pages are read again. */
export function useAuditChange(): () => Promise<void> {
  const trpc = useTRPC()
  const cache = useQueryClient()
  return () => cache.invalidateQueries(trpc.audit.pathFilter())
}
