import { Avatar, Badge, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useProject } from '#client/project/use-project.ts'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'
import type { Member } from '#shared/people/person.ts'
import { type Role, roles } from '#shared/people/role.ts'

import { DisableButton } from './disable-button.tsx'
import { PauseButton } from './pause-button.tsx'
import { RoleChip } from './role-chip.tsx'
import { TermsButton } from './terms-button.tsx'
import { TermsLine } from './terms-line.tsx'
import { usePeopleChange } from './use-people-change.ts'

import classes from './people.module.css'

/** One person: a chip per role, pressed or not, and the way to shut the person out or let them in again. */
export function MemberRow({ languages, member }: { languages: string[]; member: Member }) {
  const { t } = useTranslation('people')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = usePeopleChange()
  const me = useMe().data?.person
  const setRoles = useMutation(trpc.people.setRoles.mutationOptions({ onSettled: changed }))
  const held = setRoles.isPending ? setRoles.variables.roles : member.roles

  const works = held.some((role) => role !== 'lead')

  const turn = (role: Role, on: boolean) =>
    setRoles.mutate({
      project: slug,
      person: member.id,
      roles: roles.filter((each) => (each === role ? on : held.includes(each))),
    })

  return (
    <li className={classes['row']} data-disabled={member.disabled || undefined}>
      <Avatar name={member.name} color="initials" size={32} radius="xl" />
      <div className={classes['who']}>
        <Text component="span" fw={600} c="var(--text-strong)">
          {member.name}
        </Text>
        {me?.id === member.id && (
          <Text component="span" c="dimmed" ms={6}>
            {t('you')}
          </Text>
        )}
        {member.disabled && (
          <Badge ms="xs" size="sm" color="gray" variant="light">
            {t('disabled')}
          </Badge>
        )}
        <Text size="xs" c="dimmed" className={classes['email'] ?? ''}>
          {member.email}
        </Text>
        <TermsLine member={member} />
      </div>
      <Group gap={6} className={classes['roles'] ?? ''}>
        {roles.map((role) => {
          const has = held.includes(role)
          const last = has && held.length === 1
          const name = { role: t(`role.${role}`, { ns: 'common' }), name: member.name }
          return (
            <RoleChip
              key={role}
              label={name.role}
              described={last ? t('onlyRole', name) : t(has ? 'takeRole' : 'giveRole', name)}
              held={has}
              disabled={member.disabled || last}
              turn={() => turn(role, !has)}
            />
          )
        })}
      </Group>
      <Group gap={0} className={classes['acts'] ?? ''}>
        {works && !member.disabled && (
          <>
            <TermsButton member={member} languages={languages} />
            <PauseButton member={member} />
          </>
        )}
        <DisableButton member={member} />
      </Group>
      {setRoles.error && (
        <Text role="alert" c="var(--low)" className={classes['problem'] ?? ''}>
          {refused(setRoles.error)}
        </Text>
      )}
    </li>
  )
}
