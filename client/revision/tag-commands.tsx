import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'

import { tagTargets } from './move-tag.ts'
import type { TagMove } from './tag-menu.tsx'

interface TagActs {
  active: boolean
  menu: () => void
  move: (move: TagMove) => void
}

/** Moving the tag at the cursor, in the palette and the sheet of keys. The keys themselves belong to the text. */
export const TagCommands = memo(({ active, menu, move }: TagActs) => {
  const { t } = useTranslation('revision')
  const group = t('tag.group')
  const all = [
    { id: 'tag_menu', name: t('tag.move_menu'), keys: 'alt+shift+m', run: menu },
    {
      id: 'tag_back',
      name: t('tag.move.back'),
      keys: 'alt+shift+ArrowLeft',
      run: () => move('back'),
    },
    { id: 'tag_on', name: t('tag.move.on'), keys: 'alt+shift+ArrowRight', run: () => move('on') },
    ...tagTargets.map((target) => ({
      id: `tag_${target}`,
      name: t('tag.command', { to: t(`tag.move.${target}`) }),
      run: () => move(target),
    })),
    { id: 'tag_across', name: t('tag.command_across'), run: () => move('across') },
  ]
  useCommands(active ? all.map((one) => ({ ...one, group })) : [])
  return null
})
