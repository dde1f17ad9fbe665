import { NativeSelect, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { weekOf, weeksBetween } from '#shared/view/week.ts'

import type { PeopleSearch } from './people-search.ts'
import { useWeekName } from './use-week-name.ts'

interface PeopleFiltersProps {
  search: PeopleSearch
  set: (change: PeopleSearch) => void
  /** Of one person nobody asks for a role. */
  roles?: boolean
}

const aYear = 52 * 7 * 86_400_000

/** Which people, and which of their work. */
export function PeopleFilters({ search, set, roles = false }: PeopleFiltersProps) {
  const { t } = useTranslation(['peopleFigures', 'instance', 'common'])
  const { taxonomy } = useProject()
  const weekName = useWeekName()
  const { role, field, domain } = search
  const domains = Object.entries(taxonomy.fields).filter(
    ([name]) => field === undefined || name === field,
  )
  return (
    <>
      {roles && (
        <Radio.Group
          label={t('filter.role')}
          value={role ?? 'all'}
          onChange={(value) =>
            set({ role: value === 'reviewer' || value === 'checker' ? value : undefined })
          }
        >
          <Stack gap={8} mt={6}>
            {(['all', 'reviewer', 'checker'] as const).map((value) => (
              <Radio key={value} size="md" value={value} label={t(`filter.of.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {(['from', 'to'] as const).map((end) => (
        <NativeSelect
          key={end}
          size="xs"
          label={t(`filter.${end}`)}
          value={search[end] ?? ''}
          onChange={(event) => set({ [end]: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t(`filter.${end}Any`) },
            ...weeksFor(search).map((week) => ({ value: week, label: weekName(week) })),
          ]}
        />
      ))}
      <NativeSelect
        size="xs"
        label={t('instance:list.filter.field')}
        value={field ?? ''}
        onChange={(event) =>
          set({ field: event.currentTarget.value || undefined, domain: undefined })
        }
        data={[
          { value: '', label: t('filter.any') },
          ...Object.keys(taxonomy.fields).map((value) => ({ value, label: readable(value) })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={t('instance:list.filter.domain')}
        value={domain === undefined ? '' : JSON.stringify([field, domain])}
        onChange={(event) => {
          const [inField, inDomain] = JSON.parse(event.currentTarget.value || '[]') as string[]
          set(inDomain === undefined ? { domain: undefined } : { field: inField, domain: inDomain })
        }}
        data={[
          { value: '', label: t('filter.any') },
          ...domains.flatMap(([inField, names]) =>
            names.map((name) => ({
              value: JSON.stringify([inField, name]),
              label: readable(name),
            })),
          ),
        ]}
      />
    </>
  )
}

/** The weeks of the last year, newest first, and those that are chosen. */
function weeksFor({ from, to }: PeopleSearch): string[] {
  const now = Date.now()
  const first = [weekOf(new Date(now - aYear)), from, to]
    .flatMap((week) => week ?? [])
    .toSorted()[0]
  const last = [weekOf(new Date(now)), from, to]
    .flatMap((week) => week ?? [])
    .toSorted()
    .at(-1)
  return first === undefined || last === undefined ? [] : weeksBetween(first, last).toReversed()
}
