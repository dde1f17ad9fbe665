import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'

import { sendOnEnter } from './send-on-enter.ts'

interface DialogFormProps {
  title: string
  /** The words on the button that sends. */
  button: string
  color?: string | undefined
  /** Whether what is asked for is there. */
  ready: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog that asks, and sends the answer once it is complete: by its button, Enter in a line, or Enter with Control. */
export function DialogForm(props: DialogFormProps) {
  const { button, children, color, onClose, onSend, ready, title } = props
  const { t } = useTranslation('instance')
  const send = () => {
    if (ready) onSend()
  }
  return (
    <Dialog opened onClose={onClose} title={title} onKeyDown={sendOnEnter(send)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {children}
        <Group justify="end" mt={16} gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} {...(color && { color })}>
            {button}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
