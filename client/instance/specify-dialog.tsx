import { Alert, Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { parseSpecification } from '#shared/instance/combination.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

interface Props {
  filter: InstanceFilter
  total: number
  onClose: () => void
}

/** Sets what media the filtered instances must have; says before how many it concerns, and after what became of them. */
export function SpecifyDialog({ filter, total, onClose }: Props) {
  const { t } = useTranslation('specify')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { slug } = useProject()
  const refused = useRefusalText()
  const [text, setText] = useState('')
  const specify = useMutation(
    trpc.revision.specify.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.instance.pathFilter()),
    }),
  )
  const source = text.trim()
  const wrong = source !== '' && parseSpecification(source) === null
  const done = specify.data
  return (
    <Dialog opened onClose={onClose} title={t('title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!wrong) specify.mutate({ project: slug, filter, specification: source || null })
        }}
      >
        <TextInput
          {...firstFocus}
          label={t('label')}
          description={t('hint')}
          error={wrong && t('wrong')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p>{t('effect', { count: total })}</p>
        {specify.error && (
          <Alert role="alert" color="red">
            {refused(specify.error)}
          </Alert>
        )}
        {done && (
          <output>
            {t('changed', { count: done.changed })} {t('frozen', { count: done.frozen })}
          </output>
        )}
        <Group justify="end" mt={16} gap={8}>
          <Button variant="default" onClick={onClose}>
            {done ? t('close') : t('cancel')}
          </Button>
          {!done && (
            <Button type="submit" disabled={wrong} loading={specify.isPending}>
              {source ? t('set') : t('clear')}
            </Button>
          )}
        </Group>
      </form>
    </Dialog>
  )
}
