import { MultiSelect, Radio, Stack, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { AssignTo } from '#shared/bulk/bulk.ts'
import { roleFor } from '#shared/work/phase.ts'

const ways = ['people', 'able', 'pool'] as const
type Way = (typeof ways)[number]
const working = new Set<string>(Object.values(roleFor))

interface AssignFieldsProps {
  to: AssignTo
  onChange: (to: AssignTo) => void
  /** The second seats are meant; null where this person is told of none. */
  second: boolean | null
  onSecond: (second: boolean) => void
}

/** For whom seats are to be kept: some people in turn, all who may, or nobody. */
export function AssignFields({ onChange, onSecond, second, to }: AssignFieldsProps) {
  const { t } = useTranslation(['bulk', 'common'])
  const { people, slug } = useProject()
  const trpc = useTRPC()
  const groups = useQuery(trpc.people.groups.queryOptions({ project: slug })).data ?? []
  const [named, setNamed] = useState<string[]>([])
  const way: Way = typeof to === 'string' ? to : 'people'
  const choices = people
    .filter(({ roles }) => roles.some((role) => working.has(role)))
    .map(({ id, name, roles }) => {
      const said = roles.filter((role) => working.has(role)).map((role) => t(`common:role.${role}`))
      return { value: id, label: `${name} (${said.join(', ')})` }
    })
  const can = new Set(choices.map(({ value }) => value))
  const crews = groups
    .map(({ id, name, people: all }) => ({ id, name, people: all.filter((one) => can.has(one)) }))
    .filter((group) => group.people.length > 0)
    .map((group) => ({
      value: group.id,
      label: t('assign.group', { name: group.name, count: group.people.length }),
      people: group.people,
    }))
  const data =
    crews.length === 0
      ? choices
      : [
          { group: t('assign.groups'), items: crews.map(({ label, value }) => ({ label, value })) },
          { group: t('assign.who'), items: choices },
        ]
  /** A group stands for its people of now. */
  const name = (picked: string[]) => {
    const all = picked.flatMap((id) => crews.find(({ value }) => value === id)?.people ?? [id])
    const next = [...new Set(all)]
    setNamed(next)
    onChange(next)
  }
  return (
    <Stack gap={12}>
      <Radio.Group
        label={t('assign.to')}
        value={way}
        onChange={(next) => onChange(next === 'people' ? named : next)}
      >
        <Stack gap={8} mt={6}>
          {ways.map((one, i) => (
            <Radio
              key={one}
              {...(i === 0 && firstFocus)}
              value={one}
              label={t(`assign.${one}`)}
              {...(one !== 'people' && { description: t(`assign.${one}_hint`) })}
            />
          ))}
        </Stack>
      </Radio.Group>
      {way === 'people' && (
        <MultiSelect
          label={t('assign.who')}
          data={data}
          value={named}
          onChange={name}
          searchable
          clearable
          hidePickedOptions
          nothingFoundMessage={t('assign.nobody')}
          {...(named.length === 0 && { placeholder: t('assign.find') })}
        />
      )}
      {second !== null && (
        <Switch
          label={t('assign.second')}
          description={t('assign.second_hint')}
          checked={second}
          onChange={(event) => onSecond(event.currentTarget.checked)}
        />
      )}
      <Text size="sm" c="var(--text-quiet)">
        {t('assign.stays')}
      </Text>
    </Stack>
  )
}
