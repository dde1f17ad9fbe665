import { IconEye, IconEyeOff, IconTarget } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { type Keys, pressOf } from '#client/viewers/key-box.tsx'

import type { Row } from './part-tree.ts'

interface Asked {
  id: string
  row: Row
  isOpen: boolean
  isOut: boolean
  isCurrent: boolean
  keys: Keys
  onFocus: () => void
  onToggle: () => void
  onSolo: () => void
}

/** One part of a model; what its buttons do, the tree's keys do too. */
export function PartRow({ id, row, isOpen, isOut, isCurrent, keys, ...on }: Asked) {
  const { t } = useTranslation('viewers')
  const { part, level } = row
  const name = part.name || t(`threeD.kind.${part.kind}`)
  const Eye = isOut ? IconEyeOff : IconEye
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-expanded={part.parts.length > 0 ? isOpen : undefined}
      aria-checked={!isOut}
      aria-selected={isCurrent}
      aria-label={name}
      tabIndex={isCurrent ? 0 : -1}
      style={{ paddingInlineStart: level * 12 - 8 }}
      onFocus={on.onFocus}
      onKeyDown={pressOf(keys)}
    >
      <span className="three-d-part" dir="auto" data-out={isOut || undefined}>
        {name}
      </span>
      <button
        type="button"
        tabIndex={-1}
        className="viewer-tool"
        aria-label={t('threeD.solo', { name })}
        title={`${t('threeD.solo', { name })} (S)`}
        onClick={on.onSolo}
      >
        <IconTarget size={14} aria-hidden />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="viewer-tool"
        aria-pressed={isOut}
        aria-label={t('threeD.hide', { name })}
        title={`${t('threeD.hide', { name })} (${t('threeD.space')})`}
        onClick={on.onToggle}
      >
        <Eye size={14} aria-hidden />
      </button>
    </div>
  )
}
