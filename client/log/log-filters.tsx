import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { LogFilter, LogTally } from '#shared/view/log-view.ts'

import { groupedKinds, useSayEvent } from './use-say-event.ts'

interface LogFiltersProps {
  filter: LogFilter
  tally: LogTally | undefined
  set: (filter: LogFilter) => void
}

/** Which events are shown; every value says how many there are while the other filters hold. */
export function LogFilters({ filter, set, tally }: LogFiltersProps) {
  const { i18n, t } = useTranslation('log')
  const { kind } = useSayEvent(tally?.names ?? {})
  const counted = (name: string, count: number) =>
    `${name} (${count.toLocaleString(i18n.language)})`
  const all = { value: '', label: t('filter.all') }
  const groups = groupedKinds(withChosen(tally?.kinds ?? [], filter.kind))
  const people = tally?.people ?? []
  const chosen = filter.person
  const isMissing = chosen !== undefined && people.every(({ id }) => id !== chosen)
  const missing = isMissing ? [{ id: chosen, name: tally?.names[chosen] ?? chosen, count: 0 }] : []
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('filter.person')}
        value={filter.person ?? ''}
        onChange={({ currentTarget: { value } }) => set({ ...filter, person: value || undefined })}
        data={[
          all,
          ...[...people, ...missing].map(({ count, id, name }) => ({
            value: id,
            label: counted(name, count),
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={t('filter.kind')}
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) => set({ ...filter, kind: value || undefined })}
        data={[
          all,
          ...groups.map(({ count, group, items }) => ({
            group: group === 'other' ? t('filter.other') : t(`group.${group}`),
            items: [
              ...(group === 'other'
                ? []
                : [
                    {
                      value: group,
                      label: counted(t('filter.wholeGroup', { group: t(`group.${group}`) }), count),
                    },
                  ]),
              ...items.map((item) => ({
                value: item.kind,
                label: counted(kind(item.kind), item.count),
              })),
            ],
          })),
        ]}
      />
      <OneInstance
        key={filter.instance ?? ''}
        value={filter.instance ?? ''}
        set={(value) => set({ ...filter, instance: value || undefined })}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          size="xs"
          type="date"
          label={t(`filter.${end}`)}
          value={filter[end] ?? ''}
          onChange={({ currentTarget: { value } }) => set({ ...filter, [end]: value || undefined })}
        />
      ))}
    </>
  )
}

/** What is chosen stays in the list, even where no event is behind it. */
function withChosen(kinds: LogTally['kinds'], chosen: string | undefined): LogTally['kinds'] {
  if (chosen === undefined || kinds.some(({ kind }) => kind === chosen)) return kinds
  const isGroup = groupedKinds(kinds).some(({ group }) => group === chosen)
  return isGroup ? kinds : [...kinds, { kind: chosen, count: 0 }]
}

/** Asked for when it is written to its end, not at each letter. */
function OneInstance({ set, value }: { value: string; set: (value: string) => void }) {
  const { t } = useTranslation('log')
  const [text, setText] = useState(value)
  const ask = () => {
    if (text.trim() !== value) set(text.trim())
  }
  return (
    <TextInput
      size="xs"
      label={t('filter.instance')}
      description={t('filter.instanceHint')}
      value={text}
      maxLength={200}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={ask}
      onKeyDown={({ key }) => {
        if (key === 'Enter') ask()
      }}
    />
  )
}
