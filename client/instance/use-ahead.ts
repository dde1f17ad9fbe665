import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useEffect, useRef, useState } from 'react'

import { decidedIn } from '#client/check/outbox-store.ts'
import { Scope } from '#client/lib/scope.ts'
import { serverNow } from '#client/lib/server-clock.ts'
import { useTRPC, useTRPCClient } from '#client/trpc.ts'
import { warmMedia } from '#client/viewers/warm-media.ts'
import type { Phase } from '#shared/work/phase.ts'

import { type Ahead, aheadCare, aheadStore, setAhead } from './ahead-store.ts'
import { refusedWith } from './refused.ts'
import { leaseRef } from './use-lease.ts'

interface Flow {
  slug: string
  /** The instance on the page. */
  shown: string
  /** The phase that its person works in, where they hold it; null where nothing comes next. */
  phase: Phase | null
  minutes: number
  /** What was ready is another's by now; somebody else's work is not shown as one's own. */
  onLost: () => void
}

/** Keeps the next instance leased, fetched and warm while a person works; answers with its key once it can be drawn. */
export function useAhead(flow: Flow): string | null {
  const { minutes, phase, shown, slug } = flow
  const client = useTRPCClient()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [drawn, setDrawn] = useState<string | null>(null)

  useEffect(() => {
    if (phase === null) return
    const scope = new Scope()
    let active = serverNow()
    let taken = active
    let busy = false
    let warming: Scope | null = null

    const draw = async (ahead: Ahead) => {
      warming?.dispose()
      const warm = new Scope()
      warming = warm
      scope.add(() => warm.dispose())
      const view = await cache.fetchQuery(
        trpc.instance.get.queryOptions({ project: slug, key: ahead.key }),
      )
      if (warm.ended || aheadStore.getState().ahead?.key !== ahead.key) return
      setAhead({ ...ahead, ready: true })
      startTransition(() => setDrawn(ahead.key))
      void warmMedia(view, warm.signal())
    }
    const take = async (before: Ahead | null) => {
      const besides = [...new Set([shown, ...decidedIn(slug)])]
      const next = await client.work.take
        .mutate({ project: slug, phase, besides, ahead: true })
        .catch(() => null)
      const ahead = next && {
        ...next,
        project: slug,
        ready: before?.key === next.key && before.ready,
      }
      if (scope.ended) return ahead && before?.key !== ahead.key ? giveBack(ahead) : undefined
      taken = serverNow()
      if (before && before.key !== ahead?.key) giveBack(before)
      setAhead(ahead)
      if (ahead && !ahead.ready) await draw(ahead)
    }
    const giveBack = ({ key, lease }: Ahead) => {
      void client.work.release
        .mutate({ project: slug, key, lease: leaseRef(lease), unused: true })
        .catch(() => undefined)
    }
    const look = async () => {
      if (busy || !navigator.onLine) return
      const { ahead } = aheadStore.getState()
      const care = aheadCare(ahead, { now: serverNow(), active, taken, minutes })
      if (care === 'give_back' && ahead) {
        giveBack(ahead)
        setAhead(null)
        setDrawn(null)
      }
      if (care !== 'take') return
      busy = true
      await take(ahead).catch(() => undefined)
      busy = false
    }
    const act = () => {
      active = serverNow()
    }
    scope.listen('keydown', act)
    scope.listen('pointerdown', act)
    scope.listen('wheel', act, { passive: true })
    scope.idle(() => void look())
    scope.every(15_000, () => void look())
    return () => scope.dispose()
  }, [cache, client, minutes, phase, shown, slug, trpc])

  useBegin(flow)

  useEffect(() => {
    const scope = new Scope()
    const leave = (send: (ahead: Ahead) => void) => {
      const { ahead } = aheadStore.getState()
      if (ahead?.project !== slug) return
      setAhead(null)
      setDrawn(null)
      send(ahead)
    }
    scope.listen('pagehide', () => leave(releaseAtOnce))
    scope.add(() =>
      leave(({ key, lease }) => {
        void client.work.release
          .mutate({ project: slug, key, lease: leaseRef(lease), unused: true })
          .catch(() => undefined)
      }),
    )
    return () => scope.dispose()
  }, [client, slug])

  return drawn === shown ? null : drawn
}

/** What was ready came to be shown: it is one's work from here on, with its full time. */
function useBegin({ onLost, shown, slug }: Flow): void {
  const client = useTRPCClient()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const lost = useRef(onLost)
  useEffect(() => {
    lost.current = onLost
  })
  useEffect(() => {
    const { ahead } = aheadStore.getState()
    if (ahead?.key !== shown || ahead.project !== slug) return
    setAhead(null)
    const at = { project: slug, key: shown }
    const scope = new Scope()
    const begin = async () => {
      try {
        const { lease } = await client.work.take.mutate(at)
        cache.setQueryData(trpc.instance.get.queryKey(at), (view) => view && { ...view, lease })
        await cache.invalidateQueries(trpc.instance.get.queryFilter(at))
      } catch (error) {
        if (refusedWith(error) !== 'unreachable' && !scope.ended) lost.current()
      }
    }
    scope.idle(() => void begin())
    return () => scope.dispose()
  }, [cache, client, shown, slug, trpc])
}

/** A request that outlives its page. */
function releaseAtOnce({ key, lease, project }: Ahead): void {
  void fetch('/trpc/work.release', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ project, key, lease: leaseRef(lease), unused: true }),
  }).catch(() => undefined)
}
