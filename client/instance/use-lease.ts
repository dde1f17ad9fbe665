import { useEffect, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { serverNow } from '#client/lib/server-clock.ts'
import { useShown } from '#client/lib/shown.ts'
import { useTRPCClient } from '#client/trpc.ts'
import type { Lease, LeaseRef } from '#shared/work/phase.ts'

import { type LeaseTime, leaseTime, shouldRenew } from './lease-clock.ts'

export interface UseLease {
  slug: string
  instance: string
  lease: Lease | null
  minutes: number
  onLost: (error: unknown) => void
}

/** The time left of a lease, renewed while its person works, and on demand. */
export function useLease({ instance, lease, minutes, onLost, slug }: UseLease): {
  time: LeaseTime | null
  extend: () => void
} {
  const client = useTRPCClient()
  const shown = useShown()
  const [renewed, setRenewed] = useState<Lease | null>(null)
  const [now, setNow] = useState(() => serverNow())
  const active = useRef(0)
  const lost = useRef(onLost)
  useEffect(() => {
    lost.current = onLost
  })
  const mine =
    lease && renewed && sameSeat(lease, renewed) && renewed.until > lease.until ? renewed : lease

  const renew = useRef(() => {})
  useEffect(() => {
    renew.current = () => {
      if (!mine) return
      client.work.renew
        .mutate({ project: slug, key: instance, lease: leaseRef(mine) })
        .then(setRenewed, (error: unknown) => lost.current(error))
    }
  })

  const until = mine?.until ?? null
  useEffect(() => {
    if (until === null || !shown) return
    const scope = new Scope()
    active.current = serverNow()
    const act = () => {
      active.current = serverNow()
    }
    scope.listen('keydown', act)
    scope.listen('pointerdown', act)
    scope.listen('wheel', act)
    const second = window.setInterval(() => setNow(serverNow()), 1_000)
    const look = window.setInterval(() => {
      if (shouldRenew({ until, minutes }, serverNow(), active.current)) renew.current()
    }, 15_000)
    scope.add(() => window.clearInterval(second))
    scope.add(() => window.clearInterval(look))
    return () => scope.dispose()
  }, [minutes, shown, until])

  return { time: until === null ? null : leaseTime(until, now), extend: () => renew.current() }
}

export function leaseRef({ epoch, phase, round, slot }: Lease): LeaseRef {
  return { epoch, phase, round, slot }
}

function sameSeat(a: Lease, b: Lease): boolean {
  return a.round === b.round && a.phase === b.phase && a.slot === b.slot && a.epoch === b.epoch
}
