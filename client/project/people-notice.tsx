import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import { enoughPeople } from '#shared/project/enough-people.ts'
import type { ProjectView } from '#shared/project/project-view.ts'

/** That what is set needs more people than there are. */
export function PeopleNotice({ project }: { project: ProjectView }) {
  const { t } = useTranslation('people')
  const { needed, have } = enoughPeople(project.policy, project.people)
  if (have >= needed) return null
  return (
    <Notice tone="warning" icon={<IconAlertTriangle size={17} />} mb="md">
      {t('short', { needed, have })}
    </Notice>
  )
}
