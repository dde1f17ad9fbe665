import { Button } from '@mantine/core'

import { KeyOf } from '#client/app/key-label.tsx'

import type { View } from './use-views.ts'

import classes from './desk.module.css'

/** What changes how the reading column is shown, as buttons. */
export function ViewButtons({ views }: { views: readonly View[] }) {
  return views.map(({ Icon, command, name, pressed, run }) => (
    <Button
      key={command}
      size="sm"
      variant={pressed ? 'light' : 'subtle'}
      color={pressed ? 'indigo' : 'gray'}
      aria-pressed={pressed}
      className={classes['view'] ?? ''}
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={<KeyOf command={command} quiet />}
      onClick={run}
    >
      <span className={classes['viewName']}>{name}</span>
    </Button>
  ))
}
