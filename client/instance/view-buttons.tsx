import { Button } from '@mantine/core'
import { IconGitCompare, IconMessage, IconPencil, IconPencilPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'
import { useComment } from '#client/discussion/use-discussion-commands.ts'

import { useDesk, useDeskStore } from './desk-store.ts'

import classes from './desk.module.css'

/** How the reading column is shown: as source, over the import, with a comment beside it. */
export function ViewButtons({ editable, suggests }: { editable: boolean; suggests: boolean }) {
  const { t } = useTranslation(['instance', 'suggestion'])
  const desk = useDeskStore()
  const editing = useDesk((state) => state.editing)
  const comparing = useDesk((state) => state.comparing !== null)
  const suggesting = useDesk((state) => state.suggesting)
  const comment = useComment()
  const { compare, edit, suggest } = desk.getState()
  const buttons = [
    {
      name: t('view.comment'),
      command: 'comment' as const,
      Icon: IconMessage,
      pressed: undefined,
      run: comment,
    },
    {
      name: t('view.compare'),
      command: 'compare' as const,
      Icon: IconGitCompare,
      pressed: comparing,
      run: () => compare(comparing ? null : { from: 1, to: null }),
    },
    ...(editable
      ? [
          {
            name: t('view.edit'),
            command: 'edit' as const,
            Icon: IconPencil,
            pressed: editing,
            run: () => edit(!editing),
          },
        ]
      : []),
    ...(suggests
      ? [
          {
            name: t('suggestion:desk.title'),
            command: 'suggest' as const,
            Icon: IconPencilPlus,
            pressed: suggesting,
            run: () => suggest(!suggesting),
          },
        ]
      : []),
  ]
  return buttons.map(({ Icon, command, name, pressed, run }) => (
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
