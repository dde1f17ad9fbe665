import { useQueryClient } from '@tanstack/react-query'

import { useTRPC } from '#client/trpc.ts'

/** After somebody came, went or changed roles: who is here and what the project is short of are read again. */
export function usePeopleChange(): () => Promise<void> {
  const trpc = useTRPC()
  const cache = useQueryClient()
  return async () => {
    await Promise.all([
      cache.invalidateQueries(trpc.people.list.pathFilter()),
      cache.invalidateQueries(trpc.people.groups.pathFilter()),
      cache.invalidateQueries(trpc.project.pathFilter()),
    ])
  }
}
