import { memo } from 'react'

import { type Command, useCommands } from '#client/app/commands.ts'

import { tagTargets } from './move-tag.ts'
import type { TagMove } from './tag-menu.tsx'

interface TagActs {
  active: boolean
  menu: () => void
  move: (move: TagMove) => void
}

/** Moving the tag at the cursor, in the palette and the sheet of keys. The keys themselves belong to the text. */
export const TagCommands = memo(({ active, menu, move }: TagActs) => {
  const all: Command[] = [
    { id: 'tag_menu', run: menu },
    { id: 'tag_back', run: () => move('back') },
    { id: 'tag_on', run: () => move('on') },
    ...tagTargets.map((target): Command => ({ id: `tag_${target}`, run: () => move(target) })),
    { id: 'tag_across', run: () => move('across') },
  ]
  useCommands(active ? all : [])
  return null
})
