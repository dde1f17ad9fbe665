import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { DialogForm } from '#client/instance/dialog-form.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import { useAuditChange } from './use-audit-change.ts'

/** A way to end an audit before its plan does: it says what that means, and asks. */
export function EndButton({ id, way }: { id: string; way: 'peek' | 'abandon' }) {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = useAuditChange()
  const [asking, ask] = useState(false)
  const end = useMutation(trpc.audit[way].mutationOptions({ onSuccess: changed }))
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => ask(true)}>
        {t(`${way}.button`)}
      </Button>
      {asking && (
        <DialogForm
          title={t(`${way}.title`)}
          button={t(`${way}.confirm`)}
          color="red"
          ready={!end.isPending}
          onSend={() => end.mutate({ project: slug, audit: id })}
          onClose={() => ask(false)}
        >
          <Text size="sm">{t(`${way}.what`)}</Text>
          {end.error && (
            <Text role="alert" mt="sm" c="var(--low)">
              {refused(end.error)}
            </Text>
          )}
        </DialogForm>
      )}
    </>
  )
}
