import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface AskFormProps {
  busy: boolean
  onSend: (reason: string) => void
  onCancel: () => void
  /** What is answered instead of asked. */
  words?: { label: string; send: string }
}

/** A reason and one button, in place. */
export function AskForm({ busy, onCancel, onSend, words }: AskFormProps) {
  const { t } = useTranslation('work')
  const [reason, setReason] = useState('')
  const ready = reason.trim() !== ''
  return (
    <form
      style={{ flexBasis: '100%' }}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend(reason.trim())
      }}
    >
      <Textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        autosize
        minRows={2}
        label={words?.label ?? t('decisions.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap={8} mt={8}>
        <Button type="submit" size="compact-sm" disabled={!ready} loading={busy}>
          {words?.send ?? t('decisions.send')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('decisions.cancel')}
        </Button>
      </Group>
    </form>
  )
}
