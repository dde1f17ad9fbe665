import { ActionIcon, Button, Checkbox, Chip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useReasonName } from '#client/check/use-reason-name.ts'
import { sendOnEnter } from '#client/instance/send-on-enter.ts'
import { useDraft } from '#client/revision/draft-context.ts'

import { About } from './about.tsx'
import { useDiscussion, useDiscussionStore } from './discussion-store.ts'
import { MentionBox } from './mention-box.tsx'
import { addressedIn, type Person } from './mentions.ts'
import { tagOfAnchor } from './tag-of-anchor.ts'
import type { Talk } from './use-talk.ts'

import classes from './discussion.module.css'

interface ComposerProps {
  talk: Talk
  people: readonly Person[]
  codes: readonly string[]
  /** Only while votes are given: then it may be demanded, and stays hidden until they are in. */
  checking: boolean
  onSent: () => void
}

/** Where a thread is begun. What is written stays in this browser until it is sent. */
export function Composer({ checking, codes, onSent, people, talk }: ComposerProps) {
  const { t } = useTranslation('discussion')
  const reasonName = useReasonName()
  const store = useDiscussionStore()
  const remark = useDiscussion((state) => state.remark)
  const wanted = useDiscussion((state) => state.wanted)
  const content = useDraft((state) => state.stack.present)
  const box = useRef<HTMLTextAreaElement>(null)
  const { write } = store.getState()
  const ready = remark.text.trim() !== ''
  useEffect(() => {
    if (wanted?.thread !== null || wanted === null) return
    box.current?.focus()
    store.getState().arrive()
  }, [store, wanted])
  const send = async () => {
    if (ready && (await talk.comment(addressedIn(remark.text, people)))) onSent()
  }
  const failed = talk.failed?.what === 'comment' ? talk.failed.why : null
  return (
    <form
      className={classes['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className={classes['aboutLine']} data-about>
        <span>{t('write.about')}</span>
        <About
          anchor={remark.anchor}
          tag={tagOfAnchor(remark.anchor, content)}
          words={remark.words}
        />
        {remark.anchor && (
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={t('write.whole')}
            onClick={() => {
              write({ anchor: null, snapshot: null, words: '' })
              box.current?.focus()
            }}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
      <MentionBox
        box={box}
        label={t('write.label')}
        placeholder={t('write.placeholder')}
        value={remark.text}
        people={people}
        onChange={(text) => write({ text })}
        onKeyDown={sendOnEnter(() => void send())}
      />
      {checking && (
        <Checkbox
          label={t('write.blocking')}
          checked={remark.blocking}
          onChange={(event) => write({ blocking: event.currentTarget.checked })}
        />
      )}
      {checking && remark.blocking && (
        <fieldset className={classes['reasons']}>
          <legend>{t('write.reasons')}</legend>
          <Chip.Group multiple value={remark.reasons} onChange={(reasons) => write({ reasons })}>
            {codes.map((code) => (
              <Chip key={code} value={code} size="xs">
                {reasonName(code)}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
      )}
      {checking && <p className={classes['hint']}>{t('write.hidden')}</p>}
      {failed !== null && (
        <p role="alert" className={classes['failed']}>
          {t('write.failed')} {failed}
        </p>
      )}
      <Button
        type="submit"
        size="sm"
        variant="default"
        loading={talk.busy === 'comment'}
        disabled={!ready}
      >
        {t('act.send')}
      </Button>
    </form>
  )
}
