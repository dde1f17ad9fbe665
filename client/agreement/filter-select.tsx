import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { AgreementView, ChosenBy } from '#shared/view/agreement-view.ts'

import { useSay } from './say.ts'
import { useAgreementSearch } from './use-agreement-search.ts'
import { useValueName } from './use-names.ts'
import { ValueMark } from './value-mark.tsx'

import classes from './agreement.module.css'

interface FilterSelectProps {
  name: ChosenBy
  view: AgreementView | undefined
}

/** One filter with the rounds behind each of its values, the other filters held. */
export function FilterSelect({ name, view }: FilterSelectProps) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const { search, set } = useAgreementSearch()
  const nameOf = useValueName(view?.people ?? {})
  const held = search[name]
  const chosen = held === undefined ? null : String(held)
  const found = view?.choices[name] ?? []
  // What is chosen stays in the list, even where nothing is behind it.
  const choices =
    chosen === null || found.some(({ value }) => value === chosen)
      ? found
      : [...found, { value: chosen, count: 0 }]
  const counts = new Map(choices.map(({ value, count }) => [value, count]))
  const isNumber = name === 'difficulty' || name === 'round'
  return (
    <Select
      size="xs"
      label={t(`by.${name}`)}
      placeholder={t('all')}
      clearable
      clearButtonProps={{ 'aria-label': t('clear', { filter: t(`by.${name}`) }) }}
      searchable={choices.length > 8}
      nothingFoundMessage={t('noChoice')}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      data={choices.map(({ value }) => ({ value, label: nameOf(name, value) }))}
      value={chosen}
      onChange={(value) =>
        set({ [name]: value === null ? undefined : isNumber ? Number(value) : value })
      }
      renderOption={({ option }) => (
        <span className={classes['option']}>
          <ValueMark by={name} value={option.value} name={option.label} />
          <span>{say.count(counts.get(option.value) ?? 0)}</span>
        </span>
      )}
    />
  )
}
