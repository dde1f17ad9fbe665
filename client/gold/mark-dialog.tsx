import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { Quality } from '#shared/check/quality.ts'

import { useGoldChange } from './use-gold-change.ts'

/** Names a decided instance and says what is known of it. */
export function MarkDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('gold')
  return (
    <Modal opened={opened} onClose={close} title={t('mark.title')} size="lg">
      <MarkForm close={close} />
    </Modal>
  )
}

function MarkForm({ close }: { close: () => void }) {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = useGoldChange()
  const [address, setAddress] = useState('')
  const [verdict, setVerdict] = useState<Quality>('high')
  const [reason, setReason] = useState('')
  const mark = useMutation(
    trpc.gold.mark.mutationOptions({
      onSuccess: async () => {
        close()
        await changed()
      },
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const requestKey = crypto.randomUUID()
        mark.mutate({ project: slug, key: keyIn(address), verdict, reason, requestKey })
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('mark.key')}
          description={t('mark.keyWhat')}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          {...firstFocus}
        />
        <Radio.Group
          label={t('mark.verdict')}
          value={verdict}
          onChange={(chosen) => setVerdict(Quality.parse(chosen))}
        >
          <Stack gap="xs" mt={4}>
            {Quality.options.map((quality) => (
              <Radio key={quality} value={quality} label={t(`mark.${quality}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('mark.reason')}
          description={t('mark.reasonWhat')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {mark.error && (
          <Text role="alert" c="var(--low)">
            {refused(mark.error)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button
            type="submit"
            disabled={address.trim() === '' || reason.trim() === ''}
            loading={mark.isPending}
          >
            {t('mark.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The key at the end of an instance's address, or what was written where it is none. */
function keyIn(address: string): string {
  return /\/instances\/([^/?#]+)/.exec(address)?.[1] ?? address.trim()
}
