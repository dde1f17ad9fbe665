import { Loader, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from './refusal-text.ts'

/** While the server does not answer: says so and goes on asking, so that nobody has to. */
export function Unreachable({ error }: { error: unknown }) {
  const { t } = useTranslation('frame')
  const refused = useRefusalText()
  return (
    <Stack p="lg" pt="xl" maw={560} mx="auto" gap="sm" role="alert">
      <Title order={1}>{t('unreachable.heading')}</Title>
      <Text>{refused(error)}</Text>
      <Text c="dimmed">
        <Loader size={13} me={8} style={{ verticalAlign: -2 }} />
        {t('unreachable.asking')}
      </Text>
    </Stack>
  )
}
