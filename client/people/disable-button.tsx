import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { Member } from '#shared/people/person.ts'

import { RowButton } from './row-button.tsx'
import { usePeopleChange } from './use-people-change.ts'

/** Shuts a person out after saying what ends and what stays; lets a disabled one in again at once. */
export function DisableButton({ member }: { member: Member }) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = usePeopleChange()
  const [asking, setAsking] = useState(false)
  const which = { project: slug, person: member.id }
  const name = { name: member.name }
  const enable = useMutation(trpc.people.enable.mutationOptions({ onSuccess: changed }))
  const disable = useMutation(
    trpc.people.disable.mutationOptions({
      onSuccess: async () => {
        setAsking(false)
        await changed()
      },
    }),
  )

  if (member.disabled)
    return (
      <RowButton loading={enable.isPending} onClick={() => enable.mutate(which)}>
        {t('enable')}
      </RowButton>
    )
  return (
    <>
      <RowButton onClick={() => setAsking(true)}>{t('disable')}</RowButton>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('disableTitle', name)}>
        <Text>{t('disableWhat', name)}</Text>
        {disable.error && (
          <Text role="alert" c="var(--low)" mt="sm">
            {refused(disable.error)}
          </Text>
        )}
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={() => setAsking(false)} {...firstFocus}>
            {t('keep')}
          </Button>
          <Button color="red" loading={disable.isPending} onClick={() => disable.mutate(which)}>
            {t('disable')}
          </Button>
        </Group>
      </Dialog>
    </>
  )
}
