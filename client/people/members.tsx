import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { PeopleNotice } from '#client/project/people-notice.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import { Groups } from './groups.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberRow } from './member-row.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { PauseProject, ProjectPaused } from './project-pause.tsx'

import classes from './people.module.css'

/** Who works in the project, as what, and who is invited. */
export function Members() {
  const { t } = useTranslation('people')
  const project = useProject()
  const { slug } = project
  const trpc = useTRPC()
  const refused = useRefusalText()
  const [inviting, setInviting] = useState(false)
  const people = useQuery(trpc.people.list.queryOptions({ project: slug }))
  return (
    <div className={classes['page']}>
      <Group justify="space-between" mb={4}>
        <Title order={1}>{t('title')}</Title>
        <Group gap="xs">
          <PauseProject />
          <Button leftSection={<IconUserPlus size={15} />} onClick={() => setInviting(true)}>
            {t('invite.open')}
          </Button>
        </Group>
      </Group>
      <PeopleTabs />
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      <ProjectPaused />
      <PeopleNotice project={project} />
      {people.error && <Text c="var(--low)">{refused(people.error)}</Text>}
      {people.isPending && [1, 2, 3].map((row) => <Skeleton key={row} height={52} mb={4} />)}
      <ul className={classes['list']}>
        {people.data?.members.map((member) => (
          <MemberRow key={member.id} member={member} languages={people.data.languages} />
        ))}
      </ul>
      {people.data && <Groups members={people.data.members} />}
      <Invitations invitations={people.data?.invitations ?? []} />
      <InviteDialog opened={inviting} close={() => setInviting(false)} />
    </div>
  )
}
