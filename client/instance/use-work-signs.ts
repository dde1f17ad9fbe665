import { useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { useIsPage } from '#client/lib/shown.ts'
import { useTRPCClient } from '#client/trpc.ts'
import type { Lease } from '#shared/work/phase.ts'

import { leaseRef } from './use-lease.ts'

const everySoOften = 30_000

/**
 * Tells the server that I work on an instance that is mine: every so often while I type, click, scroll or point, and when the
 * page is left. How long that was is for its clock to say.
 */
export function useWorkSigns({
  slug,
  instance,
  lease,
}: {
  slug: string
  instance: string
  lease: Lease | null
}): void {
  const client = useTRPCClient()
  const isPage = useIsPage()
  const held = lease ? JSON.stringify(leaseRef(lease)) : null
  useEffect(() => {
    if (held === null || !isPage) return
    const scope = new Scope()
    let worked = true
    const work = () => {
      worked = true
    }
    const tell = () => {
      if (!worked) return
      worked = false
      const input = { project: slug, key: instance, lease: JSON.parse(held) as never }
      client.work.noteWork.mutate(input).catch(() => undefined)
    }
    for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const)
      scope.listen(sign, work, { passive: true })
    scope.every(everySoOften, tell)
    scope.listen('pagehide', tell)
    scope.add(tell)
    return () => scope.dispose()
  }, [client, held, instance, isPage, slug])
}
