import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { roleFor } from '#shared/work/phase.ts'
import { phaseAt } from '#shared/work/phase.ts'

interface AssignDialogProps {
  project: ProjectView
  view: InstanceView
  onAssign: (person: string | null) => void
  onClose: () => void
}

/** Keeps the open seat for one person, or for nobody in particular. */
export function AssignDialog({ onAssign, onClose, project, view }: AssignDialogProps) {
  const { t } = useTranslation('instance')
  const [person, setPerson] = useState('')
  const phase = phaseAt[view.stage]
  const able = project.people.filter(({ roles }) => !phase || roles.includes(roleFor[phase]))
  return (
    <Dialog opened onClose={onClose} title={t('assign.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onAssign(person || null)
        }}
      >
        <NativeSelect
          {...firstFocus}
          label={t('assign.who')}
          description={
            view.assignee ? t('assign.now', { name: view.assignee }) : t('assign.nobody_now')
          }
          data={[
            { value: '', label: t('assign.nobody') },
            ...able.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <Group justify="end" mt={16} gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button type="submit">{t('act.assign')}</Button>
        </Group>
      </form>
    </Dialog>
  )
}
