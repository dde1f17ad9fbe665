import { type ReactNode, useEffect, useState } from 'react'

import { useContentLater } from '#client/revision/draft-context.ts'
import type { DraftKey } from '#client/revision/kept-drafts.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { createDiscussionStore, DiscussionContext } from './discussion-store.ts'
import { keepRemark, keptRemark } from './kept-remark.ts'
import { presentPlaces } from './present-places.ts'

interface DiscussionProps {
  view: Pick<InstanceView, 'threads' | 'content'>
  keep: DraftKey
  children: ReactNode
}

/** What people say about the instance on the page: everything in it that shows or writes remarks finds them here. */
export function Discussion({ children, keep, view }: DiscussionProps) {
  const { instance, person, project } = keep
  const [store] = useState(() => createDiscussionStore(keptRemark(keep)))
  const content = useContentLater()
  const { content: head, threads } = view
  useEffect(() => {
    const places = presentPlaces(threads, head, content)
    store
      .getState()
      .place(threads.map((thread, i) => ({ ...thread, now: places[i] ?? thread.place })))
  }, [content, head, store, threads])
  useEffect(
    () =>
      store.subscribe(({ remark, replies }, before) => {
        if (remark !== before.remark || replies !== before.replies)
          keepRemark({ instance, person, project }, { remark, replies })
      }),
    [instance, person, project, store],
  )
  return <DiscussionContext value={store}>{children}</DiscussionContext>
}
