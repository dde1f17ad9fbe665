import { useQueryClient } from '@tanstack/react-query'

import { useTRPC } from '#client/trpc.ts'

/** After a change of settings or templates the page is read again. */
export function useGoldChange(): () => Promise<void> {
  const trpc = useTRPC()
  const cache = useQueryClient()
  return () => cache.invalidateQueries(trpc.gold.pathFilter())
}
