import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentProps } from 'react'

/** What can be done to the person or group of a row: quiet, for a list has many of them. */
export function RowButton(props: ButtonProps & Omit<ComponentProps<'button'>, keyof ButtonProps>) {
  return <Button variant="subtle" color="gray" fw={400} {...props} />
}
