import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'

import { useCommands } from '#client/app/commands.ts'
import { useRefreshInstance } from '#client/instance/refresh-instance.ts'
import { announce } from '#client/lib/announce.tsx'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'

import { isVote, verdictOf } from './decision.ts'
import { failureOf } from './failure-of.ts'
import { type Item, itemsOf, outbox } from './outbox-store.ts'
import { useOutbox } from './use-outbox.ts'
import { useTakeBack } from './use-take-back.ts'

/** Keeps decisions going out wherever in the application one is, and the keys for the last one that still waits. */
export function OutboxKeeper() {
  const { t } = useTranslation(['check', 'instance', 'refusal'])
  const trpc = useTRPC()
  const cache = useQueryClient()
  const refresh = useRefreshInstance()
  const { data: me } = useMe()
  const person = me?.person?.id
  const away = me?.over === true
  const takeBack = useTakeBack()
  const last = useStore(outbox, (state) =>
    itemsOf(person ?? '')(state).findLast((item) => item.state === 'waiting' && isVote(item.input)),
  )
  useOutbox(person, (item, ok) => {
    const words = { key: item.name, verdict: t(`check:verdict.${verdictOf(item.input)}`) }
    const now = asItStands(item)
    if (ok) announce(t('check:outbox.sent', words))
    else if (now && !item.unanswered)
      announce(
        `${t(`check:outbox.${failureOf(now)}`, words)}: ${t(`refusal:${now.refused ?? 'unreachable'}`)}`,
      )
    if (!ok) void cache.invalidateQueries(trpc.project.get.pathFilter())
    void refresh({ project: item.project, key: item.key })
    void cache.invalidateQueries(trpc.work.pathFilter())
  })
  useEffect(() => {
    if (!away && person !== undefined) sendAfterSignIn(person)
  }, [away, person])
  useCommands(
    last
      ? [
          {
            id: 'send_now',
            run: () => outbox.getState().sendNow(last.id),
          },
          {
            id: 'take_back',
            run: () => takeBack(last),
          },
        ]
      : [],
  )
  return null
}

/** What the server did not take because its session was over goes on once the person is back. */
function sendAfterSignIn(person: string): void {
  const { items, sendNow } = outbox.getState()
  for (const item of items)
    if (item.person === person && item.refused === 'not_signed_in') sendNow(item.id)
}

function asItStands({ id }: Item): Item | undefined {
  return outbox.getState().items.find((item) => item.id === id)
}
