import { Button, CloseButton, Group as Row, TagsInput, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Taxonomy } from '#shared/project/taxonomy.ts'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** The fields, domains and levels that records may name. */
export function TaxonomyGroup({ wanted: { taxonomy }, want }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  const setFields = (fields: [string, string[]][]) =>
    want({ taxonomy: { ...taxonomy, fields: Object.fromEntries(fields) } })
  const fields = Object.entries(taxonomy.fields)
  return (
    <Group title={t('taxonomy.title')} what={t('taxonomy.what')}>
      {fields.map(([field, domains]) => (
        <Row key={field} align="end" gap="xs" wrap="nowrap">
          <TagsInput
            flex={1}
            miw={0}
            label={field}
            placeholder={t('taxonomy.addDomain')}
            value={domains}
            onChange={(next) =>
              setFields(fields.map(([name, old]) => [name, name === field ? next : old]))
            }
          />
          <CloseButton
            size={32}
            aria-label={t('taxonomy.removeField', { field })}
            onClick={() => setFields(fields.filter(([name]) => name !== field))}
          />
        </Row>
      ))}
      <NewField taken={taxonomy.fields} add={(field) => setFields([...fields, [field, []]])} />
      <Levels
        levels={taxonomy.difficulties}
        change={(difficulties) => want({ taxonomy: { ...taxonomy, difficulties } })}
      />
    </Group>
  )
}

function NewField(props: { taken: Taxonomy['fields']; add: (field: string) => void }) {
  const { t } = useTranslation('settings')
  const [name, setName] = useState('')
  const field = name.trim()
  const taken = field === '' || Object.hasOwn(props.taken, field)
  const add = () => {
    props.add(field)
    setName('')
  }
  return (
    <Row align="end" gap="xs">
      <TextInput
        label={t('taxonomy.newField')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (!taken) add()
        }}
      />
      <Button variant="default" leftSection={<IconPlus size={15} />} disabled={taken} onClick={add}>
        {t('taxonomy.addField')}
      </Button>
    </Row>
  )
}

function Levels(props: {
  levels: Taxonomy['difficulties']
  change: (levels: Taxonomy['difficulties']) => void
}) {
  const { t } = useTranslation('settings')
  const names = Object.entries(props.levels).map(([number, name]) => `${number} ${name}`)
  return (
    <TagsInput
      label={t('taxonomy.levels')}
      description={t('taxonomy.levelsHow')}
      value={names}
      onChange={(entries) => props.change(readLevels(entries))}
      splitChars={[',']}
    />
  )
}

/** `3 hard` names the level 3; what does not begin with a number is left out. */
function readLevels(entries: readonly string[]): Taxonomy['difficulties'] {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const [, number, name] = /^(\d+)[\s:=]+(.+)$/.exec(entry.trim()) ?? []
      return number !== undefined && name !== undefined ? [[number, name]] : []
    }),
  )
}
