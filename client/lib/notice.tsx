import { Alert, type AlertProps } from '@mantine/core'

const tones = {
  error: { color: 'var(--low)', background: 'var(--error-soft)' },
  warning: { color: 'var(--returned)', background: 'var(--warn-soft)' },
  info: { color: 'var(--information)', background: 'var(--info-soft)' },
}

/**
 * A message in the page itself; its tone is told by icon and words, and by colours that stay readable. It is no alert: what
 * must be heard when it comes is said by `announce`, once.
 */
export function Notice({ tone, ...props }: AlertProps & { tone: keyof typeof tones }) {
  const { background, color } = tones[tone]
  return (
    <Alert
      variant="default"
      role="note"
      {...props}
      styles={{
        root: { background, borderColor: color },
        icon: { color },
        title: { color: 'var(--text-strong)' },
        message: { color: 'var(--text-strong)' },
      }}
    />
  )
}
