import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'

import { useCommands } from '#client/app/commands.ts'
import { useRefreshInstance } from '#client/instance/refresh-instance.ts'
import { announce } from '#client/lib/announce.tsx'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'

import { isVote, verdictOf } from './decision.ts'
import { type Item, itemsOf, outbox } from './outbox-store.ts'
import { useOutbox } from './use-outbox.ts'
import { useTakeBack } from './use-take-back.ts'

/** Keeps decisions going out wherever in the application one is, and the keys for the last one that still waits. */
export function OutboxKeeper() {
  const { t } = useTranslation(['check', 'instance', 'refusal'])
  const trpc = useTRPC()
  const cache = useQueryClient()
  const refresh = useRefreshInstance()
  const person = useMe().data?.person?.id
  const takeBack = useTakeBack()
  const last = useStore(outbox, (state) =>
    itemsOf(person ?? '')(state).findLast((item) => item.state === 'waiting' && isVote(item.input)),
  )
  useOutbox(person, (item, ok) => {
    const words = { key: item.name, verdict: t(`check:verdict.${verdictOf(item.input)}`) }
    announce(ok ? t('check:outbox.sent', words) : t(failureOf(item), words))
    void refresh({ project: item.project, key: item.key })
    void cache.invalidateQueries(trpc.work.pathFilter())
  })
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

function failureOf(item: Item): 'check:outbox.failed' | 'check:outbox.refused' {
  const now = outbox.getState().items.find(({ id }) => id === item.id)
  return now?.refused === 'unreachable' ? 'check:outbox.failed' : 'check:outbox.refused'
}
