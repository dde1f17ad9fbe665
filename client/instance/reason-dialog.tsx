import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'

import { sendOnEnter } from './send-on-enter.ts'

interface ReasonDialogProps {
  title: string
  text: string
  label: string
  button: string
  color?: string
  start?: string
  /** A release or a save goes without words. */
  optional?: boolean
  onSend: (reason: string) => void
  onClose: () => void
}

/** One question, one text, one button. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { button, color, label, onClose, onSend, optional, start, text, title } = props
  const { t } = useTranslation('instance')
  const [reason, setReason] = useState(start ?? '')
  const ready = optional || reason.trim() !== ''
  const send = () => {
    if (ready) onSend(reason.trim())
  }
  return (
    <Modal opened onClose={onClose} title={title} onKeyDown={sendOnEnter(send)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Text size="sm" mb={12}>
          {text}
        </Text>
        <Textarea
          {...firstFocus}
          label={label}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="end" mt={16} gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} {...(color && { color })}>
            {button}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
