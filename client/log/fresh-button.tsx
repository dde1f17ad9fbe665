import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useAskEvery } from '#client/live/live-store.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { LogFilter } from '#shared/view/log-view.ts'

interface FreshButtonProps {
  filter: LogFilter
  /** The newest entry that is shown: null where there is none, undefined while it is not known. */
  top: string | null | undefined
  show: () => void
}

/** Says how many events came since, and brings them in when asked: nothing moves under the reader's eye. */
export function FreshButton({ filter, show, top }: FreshButtonProps) {
  const { t } = useTranslation('log')
  const trpc = useTRPC()
  const { slug } = useProject()
  const refetchInterval = useAskEvery()
  const { data } = useQuery(
    trpc.log.newer.queryOptions(
      { project: slug, filter, after: top ?? null },
      { enabled: top !== undefined, refetchInterval },
    ),
  )
  if (!data || data.count === 0) return null
  const { count, more } = data
  return (
    <Button size="compact-sm" variant="light" onClick={show}>
      {more ? t('freshMany', { count }) : t('fresh', { count })}
    </Button>
  )
}
