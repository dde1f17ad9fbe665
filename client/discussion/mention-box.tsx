import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'

import { nameAt, peopleFor, type Person } from './mentions.ts'

interface MentionBoxProps {
  box: RefObject<HTMLTextAreaElement | null>
  label: string
  placeholder?: string
  value: string
  people: readonly Person[]
  onChange: (text: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Where a remark is written; `@` offers the people of the project, whoever works on what. */
export function MentionBox(props: MentionBoxProps) {
  const { box, label, onChange, onKeyDown, people, placeholder, value } = props
  const { t } = useTranslation('discussion')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [cursor, setCursor] = useState(0)
  const named = nameAt(value, cursor)
  const offered = named ? peopleFor(named.written, people) : []
  const opened = combobox.dropdownOpened && offered.length > 0

  const look = (text: string, at: number) => {
    setCursor(at)
    const now = nameAt(text, at)
    if (now && peopleFor(now.written, people).length > 0) {
      combobox.openDropdown()
      combobox.selectFirstOption()
    } else combobox.closeDropdown()
  }
  const choose = (name: string) => {
    if (!named) return
    const before = `${value.slice(0, named.start)}@${name} `
    // At once, so that what is typed next stands behind the name.
    flushSync(() => onChange(before + value.slice(cursor).trimStart()))
    box.current?.setSelectionRange(before.length, before.length)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal>
      <Combobox.EventsTarget withKeyboardNavigation={opened}>
        <Textarea
          ref={box}
          label={label}
          {...(placeholder !== undefined && { placeholder })}
          autosize
          minRows={2}
          maxRows={12}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value)
            look(event.currentTarget.value, event.currentTarget.selectionStart)
          }}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (opened && event.key === 'Escape') {
              event.stopPropagation()
              combobox.closeDropdown()
            } else if (!opened) onKeyDown(event)
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Dropdown hidden={!opened}>
        <Combobox.Options aria-label={t('write.people')}>
          {offered.map(({ id, name }) => (
            <Combobox.Option key={id} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
