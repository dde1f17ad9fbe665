import {
  IconGitCompare,
  IconMessage,
  IconPencil,
  IconPencilPlus,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { CommandId } from '#client/app/command-list.ts'
import { useComment } from '#client/discussion/use-discussion-commands.ts'
import type { Ability } from '#shared/view/instance-view.ts'

import { useDesk, useDeskStore } from './desk-store.ts'

export interface View {
  name: string
  command: CommandId
  Icon: TablerIcon
  /** Absent where it is no switch. */
  pressed?: boolean
  run: () => void
}

/** How the reading column is shown: with a comment beside it, over the import, as source, as a copy of one's own. */
export function useViews(abilities: readonly Ability[]): View[] {
  const { t } = useTranslation(['instance', 'suggestion'])
  const desk = useDeskStore()
  const editing = useDesk((state) => state.editing)
  const comparing = useDesk((state) => state.comparing !== null)
  const suggesting = useDesk((state) => state.suggesting)
  const comment = useComment()
  const { compare, edit, suggest } = desk.getState()
  const all: View[] = [
    { name: t('view.comment'), command: 'comment', Icon: IconMessage, run: comment },
    {
      name: t('view.compare'),
      command: 'compare',
      Icon: IconGitCompare,
      pressed: comparing,
      run: () => compare(comparing ? null : { from: 1, to: null }),
    },
    {
      name: t('view.edit'),
      command: 'edit',
      Icon: IconPencil,
      pressed: editing,
      run: () => edit(!editing),
    },
    {
      name: t('suggestion:desk.title'),
      command: 'suggest',
      Icon: IconPencilPlus,
      pressed: suggesting,
      run: () => suggest(!suggesting),
    },
  ]
  return all.filter(
    ({ command }) => (command !== 'edit' && command !== 'suggest') || abilities.includes(command),
  )
}
