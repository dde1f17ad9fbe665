import { useEffect, useMemo } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { useTRPCClient } from '#client/trpc.ts'
import { SeenLog } from '#client/viewers/seen/seen-log.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { leaseRef } from './use-lease.ts'

const everySoOften = 10_000

/**
 * What I look at on this page while I work on it. It is told the server every few seconds, when the page is left, and by `tell`
 * before a decision; without a lease nobody is told.
 */
export function useSeenLog(
  slug: string,
  view: Pick<InstanceView, 'key' | 'lease' | 'viewed'>,
): { log: SeenLog; tell: () => Promise<void> } {
  const client = useTRPCClient()
  const { key, lease, viewed } = view
  const log = useMemo(
    () =>
      new SeenLog(
        Object.fromEntries(Object.entries(viewed.mine).map(([medium, { seen }]) => [medium, seen])),
      ),
    // Read once: later versions of the view only say again what this page told.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [key],
  )
  const held = lease ? JSON.stringify(leaseRef(lease)) : null
  const tell = useMemo(
    () => async () => {
      if (held === null) return
      const seen = log.take()
      if (Object.keys(seen).length === 0) return
      const input = { project: slug, key, lease: JSON.parse(held) as never, seen: { ...seen } }
      await client.work.noteViewed.mutate(input).catch(() => log.giveBack(seen))
    },
    [client, held, key, log, slug],
  )
  useEffect(() => {
    const scope = new Scope()
    scope.every(everySoOften, () => void tell())
    scope.listen('pagehide', () => void tell())
    scope.add(() => void tell())
    return () => scope.dispose()
  }, [tell])
  return { log, tell }
}
