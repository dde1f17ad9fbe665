import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { decidedIn, wasTakenBack } from '#client/check/outbox-store.ts'
import { announce } from '#client/lib/announce.tsx'
import { serverNow } from '#client/lib/server-clock.ts'
import { useTRPCClient } from '#client/trpc.ts'
import type { Phase } from '#shared/work/phase.ts'

import { usableAhead } from './ahead-store.ts'

/**
 * Opens the next instance of a phase: the one that is ready, at once, or one that is taken now; where nothing waits, Your
 * turn says so. What was decided here and is on its way is nothing to work on. Who takes `decision` back while the next one is
 * asked for stays.
 */
export function useNext(
  slug: string,
): (phase: Phase | null, from: string, decision?: string) => Promise<void> {
  const { t } = useTranslation('instance')
  const client = useTRPCClient()
  const navigate = useNavigate()
  return async (phase, from, decision) => {
    const besides = [...new Set([from, ...decidedIn(slug)])]
    const ready = usableAhead({ project: slug, phase, besides }, serverNow())
    const next =
      ready ??
      (await client.work.take
        .mutate({ project: slug, besides, ...(phase && { phase }) })
        .catch(() => null))
    if (decision !== undefined && wasTakenBack(decision)) return
    if (next)
      await navigate({ to: '/projects/$slug/instances/$key', params: { slug, key: next.key } })
    else await navigate({ to: '/projects/$slug', params: { slug } })
    announce(t(next ? 'said.next' : 'said.none_next'))
  }
}
