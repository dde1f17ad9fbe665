import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { PeopleGroup } from '#shared/people/people-group.ts'
import type { Member } from '#shared/people/person.ts'

import { usePeopleChange } from './use-people-change.ts'

interface Props {
  group: PeopleGroup
  members: readonly Member[]
  onClose: () => void
}

/** The name of a group and who is in it. */
export function GroupDialog({ group, members, onClose }: Props) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = usePeopleChange()
  const [name, setName] = useState(group.name)
  const [people, setPeople] = useState(group.people)
  const set = useMutation(
    trpc.people.setGroup.mutationOptions({
      onSuccess: async () => {
        onClose()
        await changed()
      },
    }),
  )
  const title = group.name === '' ? t('groups.make') : t('groups.changeNamed', { name: group.name })
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          set.mutate({ project: slug, group: { id: group.id, name, people } })
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('groups.name')}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...firstFocus}
          />
          <MultiSelect
            label={t('groups.people')}
            data={members.map(({ id, name: label }) => ({ value: id, label }))}
            value={people}
            onChange={setPeople}
            searchable
            hidePickedOptions
            nothingFoundMessage={t('groups.nobody')}
          />
          {set.error && (
            <Text role="alert" c="var(--low)">
              {refused(set.error)}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('groups.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''} loading={set.isPending}>
              {t('groups.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
