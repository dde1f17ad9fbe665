import { Stack, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

import classes from './settings.module.css'

interface Props {
  title: string
  what?: string
  children: ReactNode
}

/** One group of the settings under its heading. */
export function Group({ title, what, children }: Props) {
  const heading = useId()
  return (
    <section className={classes['section']} aria-labelledby={heading}>
      <div>
        <Title order={2} id={heading} tabIndex={-1} data-group-title>
          {title}
        </Title>
        {what && <Text c="dimmed">{what}</Text>}
      </div>
      <Stack gap="md">{children}</Stack>
    </section>
  )
}
