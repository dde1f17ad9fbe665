import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { announce } from '#client/lib/announce.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { PeopleGroup } from '#shared/people/people-group.ts'
import type { Member } from '#shared/people/person.ts'

import { GroupDialog } from './group-dialog.tsx'
import { RowButton } from './row-button.tsx'
import { usePeopleChange } from './use-people-change.ts'

import classes from './people.module.css'

/** The groups of the project: made, changed and removed here, picked where work is assigned. */
export function Groups({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = usePeopleChange()
  const groups = useQuery(trpc.people.groups.queryOptions({ project: slug }))
  const [editing, setEditing] = useState<PeopleGroup | null>(null)
  const [removed, setRemoved] = useState<PeopleGroup | null>(null)
  const after = { onSettled: changed }
  const set = useMutation(trpc.people.setGroup.mutationOptions(after))
  const remove = useMutation(trpc.people.removeGroup.mutationOptions(after))
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? id
  const error = groups.error ?? remove.error ?? set.error
  return (
    <section>
      <Group justify="space-between" mt="xl" mb="xs">
        <Title order={2}>{t('groups.title')}</Title>
        <Button
          variant="default"
          onClick={() => setEditing({ id: crypto.randomUUID(), name: '', people: [] })}
        >
          {t('groups.make')}
        </Button>
      </Group>
      <Text c="dimmed" mb="xs">
        {t('groups.what')}
      </Text>
      {error && !editing && (
        <Text role="alert" c="var(--low)">
          {refused(error)}
        </Text>
      )}
      {removed && remove.isSuccess && (
        <Text className={classes['changed'] ?? ''}>
          {t('groups.removed', { name: removed.name })}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setRemoved(null)
              set.mutate({ project: slug, group: removed })
            }}
          >
            {t('groups.undo')}
          </Button>
        </Text>
      )}
      {groups.data && groups.data.length > 0 && (
        <ul className={classes['list']}>
          {groups.data.map((group) => (
            <li key={group.id} className={classes['row']}>
              <div className={classes['who']}>
                <Text component="span" fw={600} c="var(--text-strong)">
                  {group.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {group.people.map(nameOf).join(', ') || t('groups.empty')}
                </Text>
              </div>
              <RowButton
                aria-label={t('groups.changeNamed', { name: group.name })}
                onClick={() => setEditing(group)}
              >
                {t('groups.change')}
              </RowButton>
              <RowButton
                aria-label={t('groups.removeNamed', { name: group.name })}
                onClick={() => {
                  setRemoved(group)
                  remove.mutate(
                    { project: slug, group: group.id },
                    { onSuccess: () => announce(t('groups.removed', { name: group.name })) },
                  )
                }}
              >
                {t('groups.remove')}
              </RowButton>
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <GroupDialog group={editing} members={members} onClose={() => setEditing(null)} />
      )}
    </section>
  )
}
