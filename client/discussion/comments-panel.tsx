import { Button, Checkbox, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { sendOnEnter } from '#client/instance/send-on-enter.ts'
import { Ago } from '#client/revision/ago.tsx'
import type { Thread } from '#shared/view/thread.ts'

import classes from './comments.module.css'

interface CommentsPanelProps {
  threads: readonly Thread[]
  /** Why I cannot write here; null where I can. */
  whyNot: string | null
  mayBlock: boolean
  onSend: (text: string, blocking: boolean) => Promise<boolean>
}

/** What people said about the whole instance, newest last. */
export function CommentsPanel({ mayBlock, onSend, threads, whyNot }: CommentsPanelProps) {
  const { t } = useTranslation('check')
  const comments = threads.flatMap(({ blocking, messages }) =>
    messages.map((message, i) => ({ ...message, blocking: blocking && i === 0 })),
  )
  return (
    <>
      {comments.length === 0 && <p className={classes['empty']}>{t('comments.empty')}</p>}
      <ol className={classes['list']}>
        {comments.map((comment) => (
          <li
            key={comment.id}
            className={classes['comment']}
            tabIndex={-1}
            data-comment
            data-blocking={comment.blocking || undefined}
          >
            <p className={classes['meta']}>
              <strong>{comment.author ?? t('comments.nameless')}</strong>
              <Ago at={comment.at} />
              <span>{t('comments.round', { round: comment.round })}</span>
              {comment.blocking && (
                <span className={classes['blocking']}>
                  <IconAlertTriangle size={14} aria-hidden /> {t('comments.blocking')}
                </span>
              )}
            </p>
            <p className={classes['text']} dir="auto">
              {comment.text}
            </p>
          </li>
        ))}
      </ol>
      {whyNot === null ? (
        <CommentForm mayBlock={mayBlock} onSend={onSend} />
      ) : (
        <p className={classes['empty']}>{whyNot}</p>
      )}
    </>
  )
}

function CommentForm({ mayBlock, onSend }: Pick<CommentsPanelProps, 'mayBlock' | 'onSend'>) {
  const { t } = useTranslation('check')
  const [text, setText] = useState('')
  const [blocking, setBlocking] = useState(false)
  const [sending, setSending] = useState(false)
  const send = async () => {
    if (!text.trim()) return
    setSending(true)
    if (await onSend(text.trim(), blocking)) {
      setText('')
      setBlocking(false)
    }
    setSending(false)
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Textarea
        id="comment-text"
        label={t('comments.write')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={sendOnEnter(() => void send())}
      />
      {mayBlock && (
        <Checkbox
          label={t('comments.must_change')}
          checked={blocking}
          onChange={(event) => setBlocking(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" size="sm" variant="default" loading={sending} disabled={!text.trim()}>
        {t('comments.send')}
      </Button>
    </form>
  )
}
