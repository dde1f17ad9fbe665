import { ActionIcon, Button, Group, Skeleton, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useTRPC } from '#client/trpc.ts'

import { SecretOnce } from './secret-once.tsx'
import { useDay } from './use-day.ts'

/** My tokens for one project: make one, see it once, end it. */
export function TokensDialog({ slug }: { slug: string }) {
  const { t } = useTranslation('people')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const refused = useRefusalText()
  const [label, setLabel] = useState('')
  const changed = () => cache.invalidateQueries(trpc.people.listTokens.pathFilter())
  const create = useMutation(
    trpc.people.createToken.mutationOptions({
      onSuccess: async () => {
        setLabel('')
        await changed()
      },
    }),
  )

  return (
    <Stack gap="md">
      <Text c="dimmed">{t('tokens.what')}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate({ project: slug, label })
        }}
      >
        <Group align="end" gap="xs">
          <TextInput
            flex={1}
            miw={180}
            label={t('tokens.label')}
            placeholder={t('tokens.example')}
            value={label}
            maxLength={80}
            onChange={(event) => setLabel(event.currentTarget.value)}
            {...firstFocus}
          />
          <Button type="submit" disabled={label.trim() === ''} loading={create.isPending}>
            {t('tokens.create')}
          </Button>
        </Group>
      </form>
      {create.error && <Text c="var(--low)">{refused(create.error)}</Text>}
      {create.data && (
        <SecretOnce name={t('tokens.yours')} secret={create.data.token} hint={t('tokens.once')} />
      )}
      <TokenList slug={slug} changed={changed} />
    </Stack>
  )
}

function TokenList({ slug, changed }: { slug: string; changed: () => Promise<void> }) {
  const { t } = useTranslation('people')
  const trpc = useTRPC()
  const refused = useRefusalText()
  const day = useDay()
  const tokens = useQuery(trpc.people.listTokens.queryOptions({ project: slug }))
  const revoke = useMutation(trpc.people.revokeToken.mutationOptions({ onSuccess: changed }))
  if (tokens.isPending) return <Skeleton height={60} />
  if (tokens.error) return <Text c="var(--low)">{refused(tokens.error)}</Text>
  if (tokens.data.length === 0) return <Text c="dimmed">{t('tokens.none')}</Text>
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('tokens.label')}</Table.Th>
          <Table.Th>{t('tokens.made')}</Table.Th>
          <Table.Th>{t('tokens.used')}</Table.Th>
          <Table.Th aria-label={t('tokens.revoke')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tokens.data.map((token) => (
          <Table.Tr key={token.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{token.label}</Table.Td>
            <Table.Td>{day(token.createdAt)}</Table.Td>
            <Table.Td>{token.usedAt ? day(token.usedAt) : t('tokens.never')}</Table.Td>
            <Table.Td w={40}>
              <ActionIcon
                variant="subtle"
                color="red"
                aria-label={t('tokens.revokeNamed', { label: token.label })}
                loading={revoke.isPending && revoke.variables.token === token.id}
                onClick={() => revoke.mutate({ project: slug, token: token.id })}
              >
                <IconTrash size={16} stroke={1.6} />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
