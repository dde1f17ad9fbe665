import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useFilterNames } from '#client/instance/use-filter-names.ts'
import type { Coverage, ProgressFilter } from '#shared/view/progress-view.ts'

interface ProgressFiltersProps {
  filter: ProgressFilter
  choices: Coverage['choices'] | undefined
  set: (filter: ProgressFilter) => void
}

/** Which instances the figures look at, and between which days. */
export function ProgressFilters({ filter, choices, set }: ProgressFiltersProps) {
  const { t } = useTranslation(['figures', 'instance'])
  const nameOf = useFilterNames()
  const choose = (name: 'field' | 'domain' | 'combination' | 'difficulty', value: string) => {
    const wanted = name === 'difficulty' ? Number(value) : value
    set({ ...filter, [name]: value === '' ? undefined : wanted })
  }
  return (
    <>
      {(['field', 'domain', 'combination', 'difficulty'] as const).map((name) => (
        <NativeSelect
          key={name}
          size="xs"
          label={t(`instance:list.filter.${name}`)}
          value={String(filter[name] ?? '')}
          onChange={(event) => choose(name, event.currentTarget.value)}
          data={[
            { value: '', label: t('every') },
            ...withChosen(choices?.[name] ?? [], filter[name]).map(({ value, count }) => ({
              value,
              label: `${nameOf(name, value)} (${count.toLocaleString()})`,
            })),
          ]}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          size="xs"
          type="date"
          label={t(`span.${name}`)}
          {...(name === 'to' && { description: t('span.say') })}
          inputWrapperOrder={['label', 'input', 'description']}
          value={filter[name] ?? ''}
          onChange={(event) => set({ ...filter, [name]: event.currentTarget.value || undefined })}
        />
      ))}
    </>
  )
}

/** What is chosen stays in the list, even where nothing is behind it. */
function withChosen(choices: Coverage['choices']['field'], chosen: string | number | undefined) {
  const value = String(chosen)
  if (chosen === undefined || choices.some((one) => one.value === value)) return choices
  return [...choices, { value, count: 0 }]
}
