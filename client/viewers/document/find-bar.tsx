import {
  IconChevronDown,
  IconChevronUp,
  IconLetterCase,
  IconPlayerStop,
  IconSpacingHorizontal,
  IconX,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { pressOf } from '#client/viewers/key-box.tsx'
import { Tool } from '#client/viewers/viewer-tools.tsx'

export interface Search {
  query: string
  caseSensitive: boolean
  entireWord: boolean
}

export interface SearchState {
  current: number
  total: number
  /** How far the reading has come, in words; null when it is done. */
  progress: string | null
  reading: boolean
}

/** Find in a document: Enter goes to the next match, Shift+Enter to the one before, Escape closes. */
export function FindBar({
  search,
  state,
  onSearch,
  onStep,
  onStop,
  onClose,
}: {
  search: Search
  state: SearchState
  onSearch: (search: Search) => void
  onStep: (back: boolean) => void
  onStop: () => void
  onClose: () => void
}) {
  const { t, i18n } = useTranslation('viewers')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const number = (value: number) => value.toLocaleString(i18n.language)
  const { current, total, progress, reading } = state
  const said = !search.query
    ? ''
    : total > 0
      ? t('document.found', { n: number(current), m: number(total) })
      : reading
        ? ''
        : t('document.nothing')
  return (
    <search className="document-bar" aria-label={t('document.find')}>
      <input
        ref={field}
        type="search"
        className="document-field document-find"
        aria-label={t('document.find')}
        placeholder={t('document.find')}
        value={search.query}
        onChange={(event) => onSearch({ ...search, query: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey)
          pressOf({ Escape: onClose, Enter: () => undefined })(event)
        }}
      />
      <output className="document-count">
        {said} {progress}
      </output>
      {reading && <Tool label={t('document.stopFinding')} icon={IconPlayerStop} onClick={onStop} />}
      <Tool
        label={t('document.previousMatch')}
        keys="Shift+Enter"
        icon={IconChevronUp}
        disabled={total === 0}
        onClick={() => onStep(true)}
      />
      <Tool
        label={t('document.nextMatch')}
        keys="Enter"
        icon={IconChevronDown}
        disabled={total === 0}
        onClick={() => onStep(false)}
      />
      <Tool
        label={t('document.matchCase')}
        icon={IconLetterCase}
        pressed={search.caseSensitive}
        onClick={() => onSearch({ ...search, caseSensitive: !search.caseSensitive })}
      />
      <Tool
        label={t('document.wholeWord')}
        icon={IconSpacingHorizontal}
        pressed={search.entireWord}
        onClick={() => onSearch({ ...search, entireWord: !search.entireWord })}
      />
      <Tool label={t('document.closeFind')} keys="Esc" icon={IconX} onClick={onClose} />
    </search>
  )
}
