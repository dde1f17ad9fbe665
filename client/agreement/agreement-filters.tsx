import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Item, items, Source, sources } from '#shared/agreement/source.ts'
import { Dimension, dimensions } from '#shared/view/agreement-view.ts'
import type { AgreementView } from '#shared/view/agreement-view.ts'

import { narrowing } from './agreement-search.ts'
import { FilterSelect } from './filter-select.tsx'
import { useAgreementSearch } from './use-agreement-search.ts'

/** Whose judgements are compared, by what they are put apart, and which of them are looked at. */
export function AgreementFilters({ view }: { view: AgreementView | undefined }) {
  const { t } = useTranslation(['agreement', 'instance'])
  const { search, set } = useAgreementSearch()
  return (
    <>
      <Choices
        label={t('of.label')}
        value={search.of ?? 'votes'}
        choices={sources.map((of) => [of, t(`of.${of}`)])}
        set={(of) => set({ of: Source.parse(of), item: undefined, sort: undefined })}
      />
      {search.of === 'double' && (
        <Choices
          label={t('item.label')}
          value={search.item ?? 'verdict'}
          choices={items.map((item) => [item, t(`instance:list.item.${item}`)])}
          set={(item) => set({ item: Item.parse(item) })}
        />
      )}
      <Choices
        label={t('by.label')}
        value={search.by ?? 'domain'}
        choices={dimensions.map((by) => [by, t(`by.${by}`)])}
        set={(by) => set({ by: Dimension.parse(by), sort: undefined })}
      />
      {narrowing.map((name) => (
        <FilterSelect key={name} name={name} view={view} />
      ))}
    </>
  )
}

interface ChoicesProps {
  label: string
  value: string
  choices: readonly (readonly [string, string])[]
  set: (value: string) => void
}

function Choices({ label, value, choices, set }: ChoicesProps) {
  return (
    <Radio.Group label={label} value={value} onChange={set}>
      <Stack gap={8} mt={6}>
        {choices.map(([one, name]) => (
          <Radio key={one} size="md" value={one} label={name} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
