import { Button, CloseButton, Loader, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'
import type { Facets, InstanceFilter } from '#shared/view/instance-view.ts'

import { FilterMenu } from './filter-menu.tsx'
import { useFilterNames } from './use-filter-names.ts'

import classes from './list.module.css'

const menus = [
  'stage',
  'field',
  'domain',
  'difficulty',
  'language',
  'input',
  'output',
  'rule',
  'person',
  'votes',
  'double',
  'gold',
] as const

/** What a figure leads here with; shown where it is set. */
const chips = [
  'combination',
  'modality',
  'since',
  'returned',
  'edited',
  'reviews',
  'item',
  'alike',
  'outcome',
  'rater',
  'pair',
  'reason',
  'week',
  'round',
  'did',
  'stood',
  'standing',
  'undecided',
] as const

interface ListFiltersProps {
  filter: InstanceFilter
  facets: Facets
  busy: boolean
  search: RefObject<HTMLInputElement | null>
  set: (filter: InstanceFilter) => void
}

/** All filters of the list; what they hold stands in the address. */
export function ListFilters({ filter, facets, busy, search, set }: ListFiltersProps) {
  const { t } = useTranslation('instance')
  const nameOf = useFilterNames()
  const [text, setText] = useState(filter.text ?? '')
  const [seen, setSeen] = useState(filter.text)
  if (seen !== filter.text) {
    setSeen(filter.text)
    setText(filter.text ?? '')
  }
  const ask = useDebouncedCallback(
    (value: string) => set({ ...filter, text: value || undefined }),
    250,
  )
  const any = Object.values(filter).some((value) => value !== undefined)
  // Only leads are told of a draw and of templates, and only where there are some.
  const isOffered = (name: (typeof menus)[number]) =>
    (name !== 'double' && name !== 'gold') ||
    filter[name] !== undefined ||
    (facets[name]?.length ?? 0) > 0
  const votes = ['paired', 'agreed', 'split'].map((value) => ({ value, count: null }))
  return (
    <search className={classes['filters']}>
      <TextInput
        ref={search}
        className={classes['search']}
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        leftSection={busy ? <Loader size={14} /> : <IconSearch size={15} aria-hidden />}
        rightSection={
          text === '' ? (
            <KeyOf command="list-search" />
          ) : (
            <CloseButton
              size={24}
              aria-label={t('list.remove', { filter: t('list.filter.text') })}
              onClick={() => ask('')}
            />
          )
        }
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          ask(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {menus.filter(isOffered).map((name) => (
        <FilterMenu
          key={name}
          label={t(`list.filter.${name}`)}
          value={filter[name] === undefined ? undefined : String(filter[name])}
          choices={name === 'votes' ? votes : (facets[name] ?? [])}
          nameOf={(choice) => nameOf(name, choice)}
          set={(value) =>
            set({
              ...filter,
              [name]: name === 'difficulty' && value !== undefined ? levelOf(value) : value,
            })
          }
        />
      ))}
      {chips.map((name) => {
        const value = filter[name]
        if (value === undefined) return null
        const held = String(value)
        return (
          <FilterMenu
            key={name}
            label={t(`list.filter.${name}`)}
            value={held}
            choices={[{ value: held, count: null }]}
            nameOf={(choice) => nameOf(name, choice)}
            set={() => set({ ...filter, [name]: undefined })}
          />
        )
      })}
      {any && (
        <Button size="compact-sm" variant="subtle" onClick={() => set({})}>
          {t('list.clear')}
        </Button>
      )}
    </search>
  )
}

function levelOf(value: string): InstanceFilter['difficulty'] {
  return value === 'none' ? 'none' : Number(value)
}
