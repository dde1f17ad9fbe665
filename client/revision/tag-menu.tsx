import { Menu } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'
import type { Side } from '#shared/instance/content.ts'
import { other } from '#shared/validation/reading.ts'

import { type TagTarget, tagTargets } from './move-tag.ts'

export type TagMove = TagTarget | 'back' | 'on' | 'across'

interface TagMenuProps {
  side: Side
  tag: string
  /** Where the tag is drawn. */
  box: DOMRect
  onMove: (move: TagMove) => void
  onClose: () => void
}

/** Where a tag can go without being dragged. */
export function TagMenu({ box, onClose, onMove, side, tag }: TagMenuProps) {
  const { t } = useTranslation(['revision', 'common'])
  const to = t(`common:side.${other(side)}`)
  // The focus comes a moment after the menu: until then Escape would end what is behind it.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onClose()
    },
    { capture: true },
  )
  return (
    // The key that opens the menu would close it again on its way up.
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      returnFocus={false}
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', left: box.left, top: box.top, height: box.height, width: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('tag.move_title', { tag })}>
        <Menu.Label>{t('tag.move_title', { tag })}</Menu.Label>
        <Menu.Item onClick={() => onMove('back')} rightSection={<KeyOf command="tag_back" />}>
          {t('tag.move.back')}
        </Menu.Item>
        <Menu.Item onClick={() => onMove('on')} rightSection={<KeyOf command="tag_on" />}>
          {t('tag.move.on')}
        </Menu.Item>
        {tagTargets.map((target) => (
          <Menu.Item key={target} onClick={() => onMove(target)}>
            {t(`tag.move.${target}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onMove('across')}>{t('tag.move.across', { side: to })}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
