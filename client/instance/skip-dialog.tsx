import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'
import { type SkipReason, skipReasons } from '#shared/work/skip-reason.ts'

import { DialogForm } from './dialog-form.tsx'

interface SkipDialogProps {
  onSkip: (reason: SkipReason, note: string) => void
  onClose: () => void
}

/** Why somebody gives back what they began: one reason, and words where it has none. */
export function SkipDialog({ onClose, onSkip }: SkipDialogProps) {
  const { t } = useTranslation('instance')
  const [reason, setReason] = useState<SkipReason | null>(null)
  const [note, setNote] = useState('')
  const ready = reason !== null && (reason !== 'other' || note.trim() !== '')
  return (
    <DialogForm
      title={t('skip.title')}
      button={t('act.release')}
      ready={ready}
      onSend={() => reason && onSkip(reason, note.trim())}
      onClose={onClose}
    >
      <Radio.Group
        label={t('skip.why')}
        description={t('skip.text')}
        value={reason}
        onChange={(value) => setReason(value)}
      >
        <Stack gap={8} mt={10} mb={14}>
          {skipReasons.map((one, index) => (
            <Radio
              key={one}
              {...(index === 0 && firstFocus)}
              value={one}
              size="sm"
              label={t(`skip.reason.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t(reason === 'other' ? 'skip.noteNeeded' : 'skip.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  )
}
