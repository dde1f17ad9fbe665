import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { DialogForm } from './dialog-form.tsx'

interface SecondDialogProps {
  project: ProjectView
  second: InstanceView['second']
  onKeep: (person: string | null) => void
  onTakeAway: (reason: string) => void
  onClose: () => void
}

/** Who gives the second review of a drawn instance: keeps its seat for somebody, or takes it away from who works there. */
export function SecondDialog(props: SecondDialogProps) {
  const { onClose, onKeep, onTakeAway, project, second } = props
  const { t } = useTranslation('instance')
  const [person, setPerson] = useState(second?.assignee ?? '')
  const [reason, setReason] = useState('')
  const nameOf = (id: string) => project.people.find((one) => one.id === id)?.name ?? id
  if (second?.holder)
    return (
      <DialogForm
        title={t('second.title')}
        button={t('act.take_away')}
        ready={reason.trim() !== ''}
        onSend={() => onTakeAway(reason.trim())}
        onClose={onClose}
      >
        <Text size="sm" mb={12}>
          {t('second.works', { name: nameOf(second.holder) })}
        </Text>
        <Textarea
          {...firstFocus}
          label={t('second.why')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </DialogForm>
    )
  const able = project.people.filter(
    ({ roles }) => roles.includes('reviewer') && !roles.includes('lead'),
  )
  const kept = second?.assignee
  return (
    <DialogForm
      title={t('second.title')}
      button={t('second.keep')}
      ready={person !== (kept ?? '')}
      onSend={() => onKeep(person || null)}
      onClose={onClose}
    >
      <Text size="sm" mb={12}>
        {kept ? t('second.kept', { name: nameOf(kept) }) : t('second.free')}
      </Text>
      <NativeSelect
        {...firstFocus}
        label={t('second.who')}
        description={t('second.whoWhy')}
        data={[
          { value: '', label: t('assign.nobody') },
          ...able.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
    </DialogForm>
  )
}
