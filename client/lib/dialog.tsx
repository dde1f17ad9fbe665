import { Modal, type ModalProps } from '@mantine/core'

import { FocusBack } from './focus-back.tsx'

/** A dialog: its first control has the focus as soon as it is there, and what had it before has it back after. */
export function Dialog({ children, ...props }: ModalProps) {
  return (
    <Modal {...props} returnFocus={false}>
      <FocusBack />
      {children}
    </Modal>
  )
}
