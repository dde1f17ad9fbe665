import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { sendOnEnter } from '#client/instance/send-on-enter.ts'

import { useDiscussion, useDiscussionStore } from './discussion-store.ts'
import { MentionBox } from './mention-box.tsx'
import { addressedIn, type Person } from './mentions.ts'
import type { Talk } from './use-talk.ts'

import classes from './discussion.module.css'

interface ReplyBoxProps {
  thread: string
  people: readonly Person[]
  talk: Talk
  onLeave: () => void
}

/** An answer that is being written; what was written before is still there when the page comes back. */
export function ReplyBox({ onLeave, people, talk, thread }: ReplyBoxProps) {
  const { t } = useTranslation('discussion')
  const store = useDiscussionStore()
  const text = useDiscussion((state) => state.replies[thread] ?? '')
  const asked = useDiscussion((state) => state.replying === thread)
  const box = useRef<HTMLTextAreaElement>(null)
  const { answer, set } = store.getState()
  useEffect(() => {
    if (asked) box.current?.focus()
  }, [asked])
  const leave = () => {
    set({ replying: null })
    onLeave()
  }
  const send = async () => {
    if (text.trim() !== '' && (await talk.reply(thread, addressedIn(text, people)))) leave()
  }
  const sending = sendOnEnter(() => void send())
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    } else sending(event)
  }
  return (
    <form
      className={classes['reply']}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <MentionBox
        box={box}
        label={t('write.reply')}
        value={text}
        people={people}
        onChange={(next) => answer(thread, next)}
        onKeyDown={press}
      />
      <div className={classes['acts']}>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={talk.busy === thread}
          disabled={text.trim() === ''}
        >
          {t('act.send')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => {
            answer(thread, '')
            leave()
          }}
        >
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  )
}
