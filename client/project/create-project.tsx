import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useTRPC } from '#client/trpc.ts'
import { Slug } from '#shared/project/project-view.ts'

import { slugOf } from './slug-of.ts'

/** A name and an address; everything else has defaults that the settings can change. */
export function CreateProject({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('project')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const refused = useRefusalText()
  const [name, setName] = useState('')
  const [ownSlug, setOwnSlug] = useState<string | null>(null)
  const slug = ownSlug ?? slugOf(name)
  const slugFits = Slug.safeParse(slug).success
  const create = useMutation(
    trpc.project.create.mutationOptions({
      onSuccess: async (made) => {
        await cache.invalidateQueries(trpc.project.list.pathFilter())
        await navigate({ to: '/projects/$slug/settings', params: { slug: made.slug } })
      },
    }),
  )
  return (
    <Dialog opened={opened} onClose={close} title={t('create.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate({ name, slug })
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('create.name')}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            {...firstFocus}
          />
          <TextInput
            label={t('create.slug')}
            description={t('create.slugWhy', { slug: slug || '…' })}
            error={slug !== '' && !slugFits ? t('create.slugRule') : null}
            required
            value={slug}
            onChange={(event) => setOwnSlug(event.currentTarget.value)}
          />
          <Text size="xs" c="dimmed">
            {t('create.defaults')}
          </Text>
          {create.error && (
            <Text role="alert" c="var(--low)">
              {refused(create.error)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button
              type="submit"
              disabled={name.trim() === '' || !slugFits}
              loading={create.isPending}
            >
              {t('create.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
