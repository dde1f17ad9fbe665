import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { DialogForm } from '#client/instance/dialog-form.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { DemandList } from './demand-list.tsx'
import { myDemands } from './my-demands.ts'

interface DemandDialogProps {
  view: Pick<InstanceView, 'threads' | 'round'>
  /** What was typed before and came too late. */
  start: string
  button: string
  onSend: (comment: string) => void
  onClose: () => void
}

/** A return says what has to change: by blocking comments that are there already, or by one that is written here. */
export function DemandDialog(props: DemandDialogProps) {
  const { button, onClose, onSend, start, view } = props
  const { t } = useTranslation('discussion')
  const [text, setText] = useState(start)
  const demands = myDemands(view)
  const ready = demands.length > 0 || text.trim() !== ''
  return (
    <DialogForm
      title={t('demand.title')}
      button={button}
      ready={ready}
      onSend={() => onSend(text.trim())}
      onClose={onClose}
    >
      <Text size="sm" mb={12}>
        {t('demand.text')}
      </Text>
      {demands.length > 0 && (
        <>
          <Text size="sm">{t('demand.open', { count: demands.length })}</Text>
          <DemandList demands={demands} />
        </>
      )}
      <Textarea
        {...firstFocus}
        label={t(demands.length > 0 ? 'demand.more' : 'demand.label')}
        autosize
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </DialogForm>
  )
}
