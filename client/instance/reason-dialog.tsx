import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { firstFocus } from '#client/lib/first-focus.ts'

import { DialogForm } from './dialog-form.tsx'

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
  const [reason, setReason] = useState(start ?? '')
  const ready = optional === true || reason.trim() !== ''
  return (
    <DialogForm
      title={title}
      button={button}
      color={color}
      ready={ready}
      onSend={() => onSend(reason.trim())}
      onClose={onClose}
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
    </DialogForm>
  )
}
