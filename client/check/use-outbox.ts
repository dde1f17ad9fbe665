import { useEffect, useRef } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { useTRPCClient } from '#client/trpc.ts'

import { type Item, leaving, openOutbox, outbox } from './outbox-store.ts'
import { sendAllAtOnce, sendDecision } from './send-decision.ts'

type Sent = (item: Item, ok: boolean) => void

/** Sends what is due, tells what became of it, and lets nothing be lost when the application is left. */
export function useOutbox(person: string | undefined, onSent: Sent): void {
  const client = useTRPCClient()
  const tell = useRef(onSent)
  useEffect(() => {
    tell.current = onSent
  })

  useEffect(() => {
    if (person === undefined) return
    const scope = new Scope()
    const send = async (item: Item) => tell.current(item, await sendDecision(client, item))
    const look = () => {
      const { items, tick } = outbox.getState()
      if (items.length === 0) return
      if (items.some(({ state }) => state === 'waiting')) tick()
      for (const item of leaving(person)) void send(item)
    }
    scope.every(250, look)
    scope.add(
      outbox.subscribe((now, before) => {
        if (now.items !== before.items) queueMicrotask(look)
      }),
    )
    scope.listen('pagehide', () => sendAllAtOnce(person))
    scope.listen('online', () => {
      for (const item of outbox.getState().items)
        if (item.refused === 'unreachable') outbox.getState().sendNow(item.id)
    })
    void openOutbox().then(look)
    return () => scope.dispose()
  }, [client, person])
}
