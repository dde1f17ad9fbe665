import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useTRPC } from '#client/trpc.ts'
import { quotedBy } from '#shared/discussion/text-anchor.ts'
import type { Thread } from '#shared/view/thread.ts'

import classes from './discussion.module.css'

interface SnapshotViewProps {
  at: { project: string; key: string }
  thread: Thread
}

/** The spot as it was: what was quoted, or the picture that was taken of it. */
export function SnapshotView({ at, thread }: SnapshotViewProps) {
  const { t } = useTranslation('discussion')
  const trpc = useTRPC()
  const { anchor, snapshot } = thread
  const words = (anchor && quotedBy(anchor)) || (snapshot !== 'picture' && snapshot?.words) || ''
  const picture = useQuery(
    trpc.discussion.snapshot.queryOptions(
      { ...at, thread: thread.id },
      { enabled: snapshot === 'picture', staleTime: Infinity },
    ),
  )
  return (
    <>
      {words && (
        <blockquote className={classes['snapshot']} dir="auto" aria-label={t('snapshot')}>
          {words}
        </blockquote>
      )}
      {picture.data && (
        <img className={classes['picture']} src={picture.data.snapshot} alt={t('snapshot')} />
      )}
    </>
  )
}
