import { Button, Chip, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { type Role, roles as allRoles } from '#shared/people/role.ts'

import { SecretOnce } from './secret-once.tsx'
import { useDay } from './use-day.ts'
import { usePeopleChange } from './use-people-change.ts'

/** Makes a one-time link for somebody and shows it once. */
export function InviteDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('people')
  return (
    <Dialog opened={opened} onClose={close} title={t('invite.title')} size="lg">
      <InviteForm close={close} />
    </Dialog>
  )
}

function InviteForm({ close }: { close: () => void }) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const day = useDay()
  const changed = usePeopleChange()
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<Role[]>(['reviewer'])
  const invite = useMutation(trpc.people.invite.mutationOptions({ onSuccess: changed }))

  if (invite.data)
    return (
      <Stack gap="md">
        <SecretOnce
          name={t('invite.link')}
          secret={`${window.location.origin}${invite.data.path}`}
          hint={t('invite.once', { day: day(invite.data.expiresAt) })}
        />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              setName('')
              invite.reset()
            }}
          >
            {t('invite.another')}
          </Button>
          <Button onClick={close}>{t('invite.done')}</Button>
        </Group>
      </Stack>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate({ project: slug, name, roles })
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('invite.name')}
          description={t('invite.nameWhy')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
          {...firstFocus}
        />
        <Input.Wrapper label={t('invite.roles')} labelElement="div">
          <Chip.Group
            multiple
            value={roles}
            onChange={(chosen) => setRoles(allRoles.filter((role) => chosen.includes(role)))}
          >
            <Group gap="xs" mt={4}>
              {allRoles.map((role) => (
                <Chip key={role} value={role} size="sm">
                  {t(`role.${role}`, { ns: 'common' })}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
        {invite.error && (
          <Text role="alert" c="var(--low)">
            {refused(invite.error)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={roles.length === 0} loading={invite.isPending}>
            {t('invite.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
