import { Group, Text } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './key-dialog.module.css'

interface PressFieldProps {
  /** The key that was pressed, if any. */
  shown: ReactNode
  hint: string
  /** What giving it would do. */
  said: ReactNode
  buttons: ReactNode
  /** True where the press was taken. */
  onPress: (event: KeyboardEvent) => boolean
  onDone: () => void
}

/** Hears a key instead of doing what it does; Escape gives up. */
export function PressField({ buttons, hint, onDone, onPress, said, shown }: PressFieldProps) {
  const { t } = useTranslation('keys')
  const id = useId()
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])
  const hear = (event: KeyboardEvent) => {
    const gaveUp = event.key === 'Escape'
    if (!gaveUp && !onPress(event)) return
    event.preventDefault()
    event.stopPropagation()
    if (gaveUp) onDone()
  }
  return (
    <div className={classes['field']}>
      <button
        type="button"
        ref={field}
        className={classes['press']}
        aria-label={t('press')}
        aria-describedby={id}
        data-listens
        onKeyDown={hear}
      >
        {shown ?? t('press')}
      </button>
      <Text size="xs" c="dimmed" id={id}>
        {hint}
      </Text>
      <output>{said}</output>
      <Group gap={8}>{buttons}</Group>
    </div>
  )
}
