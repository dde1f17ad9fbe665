import { Button, Checkbox, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { sendOnEnter } from '#client/instance/send-on-enter.ts'
import { firstFocus } from '#client/lib/first-focus.ts'

import { useReasonName } from './use-reason-name.ts'

interface LowDialogProps {
  codes: readonly string[]
  /** What was typed before and came too late. */
  kept: { reasons: string[]; note: string } | null
  onVote: (reasons: string[], note: string) => void
  onClose: () => void
}

/** A low vote says why: at least one reason, a note if one helps. */
export function LowDialog({ codes, kept, onClose, onVote }: LowDialogProps) {
  const { t } = useTranslation('check')
  const [reasons, setReasons] = useState<string[]>(kept?.reasons ?? [])
  const [note, setNote] = useState(kept?.note ?? '')
  const labelOf = useReasonName()
  const send = () => {
    if (reasons.length > 0) onVote(reasons, note.trim())
  }
  return (
    <Modal opened onClose={onClose} title={t('low.title')} onKeyDown={sendOnEnter(send)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Checkbox.Group
          label={t('low.reasons')}
          description={t('low.reasons_hint')}
          value={reasons}
          onChange={setReasons}
        >
          {codes.map((code, i) => (
            <Checkbox
              key={code}
              mt={8}
              value={code}
              label={labelOf(code)}
              {...(i === 0 && firstFocus)}
            />
          ))}
        </Checkbox.Group>
        <Textarea
          mt={16}
          label={t('low.note')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="end" mt={16} gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('low.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={reasons.length === 0}>
            {t('verdict.low')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
