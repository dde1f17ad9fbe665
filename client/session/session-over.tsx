import { Button, Group, Stack, Text } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useSaid } from '#client/lib/announce.tsx'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { Notice } from '#client/lib/notice.tsx'
import { useTRPC } from '#client/trpc.ts'

import { SignInForm } from './sign-in-form.tsx'
import { useArrive, useMe } from './use-me.ts'

import classes from './session.module.css'

/**
 * The session ended while the page was open: the way back in, with the page and its work left where they are. It opens no
 * dialog by itself: whoever is typing goes on typing.
 */
export function SessionOver() {
  const { t } = useTranslation('session')
  const { data: standing } = useMe()
  const [opened, setOpened] = useState(false)
  const cache = useQueryClient()
  const arrive = useArrive()
  const over = standing?.over === true
  const name = standing?.person?.name ?? ''
  useSaid(over && name !== '' ? `${t('over.title')}: ${t('over.what', { name })}` : '')
  if (!over && opened) setOpened(false)
  if (!over || !standing.person) return null
  const { persona, id } = standing.person
  const back = async () => cache.invalidateQueries()
  if (!opened)
    return (
      <div className={classes['over']}>
        <Notice
          tone="warning"
          icon={<IconUserOff size={18} />}
          title={t('over.title')}
          data-session-over
        >
          {t('over.what', { name })}
          <Group gap={8} mt={8}>
            <Button size="compact-sm" onClick={() => setOpened(true)}>
              {t('signIn')}
            </Button>
          </Group>
        </Notice>
      </div>
    )
  return (
    <Dialog
      opened
      onClose={() => setOpened(false)}
      title={t('over.title')}
      closeButtonProps={{ 'aria-label': t('over.later') }}
    >
      <Stack gap="md">
        <Text size="sm">
          {standing.other
            ? t('over.other', { name, other: standing.other })
            : t('over.what', { name })}
        </Text>
        {persona ? (
          <PersonaBack id={id} name={name} arrived={back} />
        ) : (
          <SignInForm arrived={back} />
        )}
        <Group gap={8}>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('over.later')}
          </Button>
          {standing.other && (
            <Button variant="default" onClick={() => void arrive('/')}>
              {t('over.go', { other: standing.other })}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

function PersonaBack(props: { id: string; name: string; arrived: () => Promise<void> }) {
  const { t } = useTranslation('session')
  const trpc = useTRPC()
  const refused = useRefusalText()
  const enter = useMutation(trpc.session.signInAs.mutationOptions({ onSuccess: props.arrived }))
  return (
    <>
      <Button
        {...firstFocus}
        w="fit-content"
        loading={enter.isPending}
        onClick={() => enter.mutate({ persona: props.id })}
      >
        {t('over.as', { name: props.name })}
      </Button>
      {enter.error && (
        <Text role="alert" c="var(--low)">
          {refused(enter.error)}
        </Text>
      )}
    </>
  )
}
