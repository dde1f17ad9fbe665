import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { announce } from '#client/lib/announce.tsx'
import { useTRPC } from '#client/trpc.ts'
import type { Change, Told } from '#shared/live/change.ts'

/**
 * Asks anew for what news name, where a page shows it. A tab that nobody sees asks when it is looked at again; lists stay as
 * they are until then too, for nothing moves under the pointer.
 */
export function useHeed(): (told: Told) => void {
  const { t } = useTranslation('work')
  const trpc = useTRPC()
  const cache = useQueryClient()

  const heed = ({ project, keys, rules, yours }: Change) => {
    const hidden = document.visibilityState === 'hidden'
    const refetchType = hidden ? 'none' : 'active'
    const { instance, log, progress, work } = trpc
    const places = keys === null ? [{ project }] : keys.map((key) => ({ project, key }))
    const asked: QueryKey[] = [
      work.turn.queryKey({ project }),
      work.decisions.queryKey({ project }),
      progress.overview.queryKey({ project }),
      log.newer.queryKey({ project }),
      ...places.flatMap((at) => [instance.get.queryKey(at), instance.history.queryKey(at)]),
      ...(rules ? [trpc.project.get.queryKey({ project })] : []),
    ]
    for (const queryKey of asked) void cache.invalidateQueries({ queryKey, refetchType })
    for (const list of [instance.list.pathFilter(), instance.facets.pathFilter()])
      void cache.invalidateQueries({ ...list, refetchType: 'none' })
    if (yours && !hidden) announce(t('came'))
  }

  return ({ changes }) => {
    if (changes === null) void cache.invalidateQueries()
    for (const change of changes ?? []) heed(change)
  }
}
