import { Button } from '@mantine/core'
import { use, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useDesk, useDeskStore } from '#client/instance/desk-store.ts'
import { announce } from '#client/lib/announce.tsx'
import { Scope } from '#client/lib/scope.ts'
import { ShowingContext, whenShown } from '#client/lib/shown.ts'
import { useContentLater } from '#client/revision/draft-context.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { isVoting } from '#shared/view/sees.ts'

import { Composer } from './composer.tsx'
import {
  type PlacedThread,
  filters,
  useDiscussion,
  useDiscussionStore,
} from './discussion-store.ts'
import { revealSpot } from './reveal-spot.ts'
import { byPlace, fits } from './sort-threads.ts'
import { ThreadItem } from './thread-item.tsx'
import { useTalk } from './use-talk.ts'

import classes from './discussion.module.css'

interface CommentsPanelProps {
  project: ProjectView
  view: InstanceView
}

/** What people say about the instance and its spots, as threads. */
export function CommentsPanel({ project, view }: CommentsPanelProps) {
  const { t } = useTranslation('discussion')
  const at = { project: project.slug, key: view.key }
  const store = useDiscussionStore()
  const desk = useDeskStore()
  const editing = useDesk((state) => state.editing)
  const threads = useDiscussion((state) => state.threads)
  const filter = useDiscussion((state) => state.filter)
  const byTime = useDiscussion((state) => state.byTime)
  const content = useContentLater()
  const panel = useRef<HTMLDivElement>(null)
  const talk = useTalk(at)
  useReading(threads, talk.read)

  const shown = threads.filter((thread) => fits(thread, filter))
  const texts = { question: content.question.text, answer: content.answer.text }
  const sorted = byTime ? shown : byPlace(shown, texts)
  const show = (thread: PlacedThread) => {
    const root = panel.current?.closest<HTMLElement>('[data-instance]')
    if (root) void revealSpot(thread, { root, store, desk, editing, texts })
  }
  return (
    <div ref={panel}>
      {threads.length > 0 && <Tools threads={threads} />}
      {sorted.length === 0 && (
        <p className={classes['empty']}>{t(filter === 'all' ? 'empty.all' : 'empty.filtered')}</p>
      )}
      <ol className={classes['list']}>
        {sorted.map((thread) => (
          <ThreadItem
            key={thread.id}
            at={at}
            thread={thread}
            people={project.people}
            talk={talk}
            onShow={show}
          />
        ))}
      </ol>
      <Composer
        talk={talk}
        people={project.people}
        codes={project.policy.reasonCodes}
        checking={isVoting(view.stage)}
        onSent={() => announce(t('said.sent'))}
      />
    </div>
  )
}

function Tools({ threads }: { threads: readonly PlacedThread[] }) {
  const { t } = useTranslation('discussion')
  const store = useDiscussionStore()
  const filter = useDiscussion((state) => state.filter)
  const byTime = useDiscussion((state) => state.byTime)
  const { set } = store.getState()
  const counts = filters.map((one) => ({
    one,
    count: threads.filter((thread) => fits(thread, one)).length,
  }))
  return (
    <div className={classes['tools']}>
      <fieldset className={classes['filters']} aria-label={t('filter.label')}>
        {counts.map(({ count, one }) => (
          <button
            key={one}
            type="button"
            className={classes['filter']}
            aria-pressed={filter === one}
            disabled={count === 0 && filter !== one}
            onClick={() => set({ filter: one })}
          >
            {t(`filter.${one}`, { count })}
          </button>
        ))}
      </fieldset>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={classes['order'] ?? ''}
        aria-label={`${t('sort.label')}: ${t(byTime ? 'sort.time' : 'sort.place')}`}
        onClick={() => set({ byTime: !byTime })}
      >
        {t(byTime ? 'sort.time' : 'sort.place')}
      </Button>
    </div>
  )
}

/** What is shown here counts as read: whoever was addressed is not reminded of it any more. */
function useReading(
  threads: readonly PlacedThread[],
  read: (comments: string[]) => Promise<void>,
): void {
  const told = useRef(new Set<string>())
  const showing = use(ShowingContext)
  useEffect(() => {
    const unread = threads
      .flatMap(({ messages }) => messages)
      .filter((message) => message.unread && !told.current.has(message.id))
      .map(({ id }) => id)
    if (unread.length === 0) return undefined
    const scope = new Scope()
    whenShown(showing, scope, () => {
      for (const id of unread) told.current.add(id)
      void read(unread)
    })
    return () => scope.dispose()
  }, [read, showing, threads])
}
