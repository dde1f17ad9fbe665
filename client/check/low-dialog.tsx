import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { DialogForm } from '#client/instance/dialog-form.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'

import { useReasonName } from './use-reason-name.ts'

interface LowDialogProps {
  codes: readonly string[]
  /** What was typed before and came too late. */
  kept: { reasons: string[]; note: string } | null
  /** What is asked and what the button says, where it is no vote. */
  words?: { title: string; button: string }
  onVote: (reasons: string[], note: string) => void
  onClose: () => void
}

/** A low vote says why: at least one reason, a note if one helps. */
export function LowDialog({ codes, kept, onClose, onVote, words }: LowDialogProps) {
  const { t } = useTranslation('check')
  const [reasons, setReasons] = useState<string[]>(kept?.reasons ?? [])
  const [note, setNote] = useState(kept?.note ?? '')
  const labelOf = useReasonName()
  return (
    <DialogForm
      title={words?.title ?? t('low.title')}
      button={words?.button ?? t('verdict.low')}
      color="red"
      ready={reasons.length > 0}
      onSend={() => onVote(reasons, note.trim())}
      onClose={onClose}
    >
      <Checkbox.Group
        label={t('low.reasons')}
        description={t('low.reasons_hint')}
        value={reasons}
        onChange={setReasons}
      >
        {codes.map((code, i) => (
          <Checkbox
            key={code}
            mt={8}
            value={code}
            label={labelOf(code)}
            {...(i === 0 && firstFocus)}
          />
        ))}
      </Checkbox.Group>
      <Textarea
        mt={16}
        label={t('low.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  )
}
