import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Former } from '#client/charts/former.tsx'

interface FigureSlotProps<Data> {
  query: { data: Data | undefined; error: unknown; isPlaceholderData: boolean }
  /** As high as the figure will be. */
  height: number
  children: (data: Data) => ReactNode
}

/** The place of a figure that is asked for by itself: quick ones show first. */
export function FigureSlot<Data>({ query, height, children }: FigureSlotProps<Data>) {
  const refused = useRefusalText()
  if (query.data !== undefined)
    return <Former stale={query.isPlaceholderData}>{children(query.data)}</Former>
  if (query.error) return <p role="alert">{refused(query.error)}</p>
  return (
    <div aria-busy>
      <Skeleton height={height} />
    </div>
  )
}
