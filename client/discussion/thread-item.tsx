import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useReasonName } from '#client/check/use-reason-name.ts'

import { About } from './about.tsx'
import { type PlacedThread, useDiscussion, useDiscussionStore } from './discussion-store.ts'
import type { Person } from './mentions.ts'
import { MessageItem } from './message-item.tsx'
import { PlaceMark } from './place-mark.tsx'
import { ReplyBox } from './reply-box.tsx'
import { SnapshotView } from './snapshot-view.tsx'
import type { Talk } from './use-talk.ts'

import classes from './discussion.module.css'

interface ThreadItemProps {
  at: { project: string; key: string }
  thread: PlacedThread
  people: readonly Person[]
  talk: Talk
  onShow: (thread: PlacedThread) => void
}

/** One thread: what it is about and what became of that, what was said, and what can be done. */
export function ThreadItem({ at, onShow, people, talk, thread }: ThreadItemProps) {
  const { t } = useTranslation('discussion')
  const reasonName = useReasonName()
  const store = useDiscussionStore()
  const item = useRef<HTMLLIElement>(null)
  const wanted = useDiscussion((state) => state.wanted)
  const active = useDiscussion((state) => state.active === thread.id)
  const replying = useDiscussion(
    (state) => state.replying === thread.id || state.replies[thread.id] !== undefined,
  )
  const { anchor, blocking, id, messages, now, reasons, resolved } = thread
  const { set } = store.getState()
  useEffect(() => {
    if (wanted?.thread !== id) return
    item.current?.focus()
    item.current?.scrollIntoView({ block: 'nearest' })
    store.getState().arrive()
  }, [id, store, wanted])
  const lost = now.status === 'orphan' || now.status === 'changed'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter is a shorter way to the button "Show in place"
    <li
      ref={item}
      className={classes['thread']}
      tabIndex={-1}
      data-comment={id}
      data-blocking={blocking || undefined}
      data-resolved={resolved !== null || undefined}
      data-active={active || undefined}
      onPointerEnter={() => set({ active: id })}
      onPointerLeave={() => set({ active: null })}
      onFocus={() => set({ active: id })}
      onKeyDown={(event) => {
        const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey
        if (!plain || event.target !== item.current || anchor === null) return
        event.preventDefault()
        onShow(thread)
      }}
    >
      <p className={classes['head']}>
        <About anchor={anchor} tag={now.key} />
        <PlaceMark anchor={anchor} now={now} />
        {blocking && (
          <span className={classes['demand']}>
            <IconAlertTriangle size={14} aria-hidden /> {t('blocking')}
          </span>
        )}
        {reasons.map((reason) => (
          <span key={reason}>{reasonName(reason)}</span>
        ))}
      </p>
      {anchor && lost && <SnapshotView at={at} thread={thread} />}
      <ol className={classes['messages']}>
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </ol>
      {resolved && (
        <p className={classes['done']}>
          <IconCheck size={14} aria-hidden />
          {resolved.mine
            ? t('resolved.by_you')
            : resolved.by === null
              ? t('resolved.by_hidden')
              : t('resolved.by', { name: resolved.by })}
        </p>
      )}
      {replying ? (
        <ReplyBox thread={id} people={people} talk={talk} onLeave={() => item.current?.focus()} />
      ) : (
        <Acts thread={thread} talk={talk} onShow={onShow} />
      )}
      {talk.failed?.what === id && (
        <p role="alert" className={classes['failed']}>
          {talk.failed.why}
        </p>
      )}
    </li>
  )
}

function Acts({ onShow, talk, thread }: Pick<ThreadItemProps, 'thread' | 'talk' | 'onShow'>) {
  const { t } = useTranslation('discussion')
  const store = useDiscussionStore()
  const { anchor, id, now, resolved } = thread
  const look = { size: 'compact-sm', variant: 'subtle', color: 'gray' } as const
  return (
    <div className={classes['acts']}>
      {anchor && now.status !== 'orphan' && (
        <Button {...look} onClick={() => onShow(thread)}>
          {t('act.show')}
        </Button>
      )}
      <Button {...look} onClick={() => store.getState().set({ replying: id })}>
        {t('act.reply')}
      </Button>
      <Button
        {...look}
        loading={talk.busy === id}
        onClick={() => void (resolved ? talk.reopen(id) : talk.resolve(id))}
      >
        {t(resolved ? 'act.reopen' : 'act.resolve')}
      </Button>
      {now.carry && (
        <Button {...look} onClick={() => void talk.carryOver(id)}>
          {t('act.carry')}
        </Button>
      )}
    </div>
  )
}
