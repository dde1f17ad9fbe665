import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import {
  IconChartDots,
  IconCheck,
  IconKey,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMail,
} from '@tabler/icons-react'
import { use } from 'react'
import { useTranslation } from 'react-i18next'

import { type Language, languages, speak } from '#client/i18n/i18n.ts'
import { openTokens } from '#client/people/open-tokens.tsx'
import { ProjectContext } from '#client/project/use-project.ts'
import { useMe } from '#client/session/use-me.ts'
import { useSignOut } from '#client/session/use-sign-out.tsx'

import { openKeyDialog } from './key-dialog.tsx'
import { LinkItem } from './link-item.tsx'
import { LookItems } from './look-items.tsx'

const codes = Object.keys(languages) as Language[]

/** Who I am, my language, my figures, my digest, my tokens and the way out. */
export function SelfMenu() {
  const { t, i18n } = useTranslation(['frame', 'keys', 'peopleFigures'])
  const project = use(ProjectContext)
  const signOut = useSignOut()
  const person = useMe().data?.person
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton ms={4} h={28} w={28}>
          <VisuallyHidden>
            {person ? t('self', { name: person.name }) : t('language')}
          </VisuallyHidden>
          {person ? (
            <Avatar aria-hidden size={28} name={person.name} color="indigo" radius="xl" />
          ) : (
            <IconLanguage aria-hidden size={17} stroke={1.6} />
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {person && (
          <>
            <Text px="sm" pt={6} fw={600} c="var(--text-strong)">
              {person.name}
            </Text>
            <Text px="sm" pb={6} size="xs" c="dimmed">
              {project
                ? project.roles.map((role) => t(`role.${role}`, { ns: 'common' })).join(', ')
                : person.persona
                  ? t('persona')
                  : ''}
            </Text>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('language')}</Menu.Label>
        {codes.map((code) => (
          <Menu.Item
            key={code}
            lang={code}
            leftSection={<IconCheck size={14} opacity={i18n.language === code ? 1 : 0} />}
            aria-current={i18n.language === code}
            onClick={() => void speak(code)}
          >
            {languages[code]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <LookItems />
        {person && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconKeyboard size={14} />} onClick={openKeyDialog}>
              {t('keys:change')}
            </Menu.Item>
            {project && (
              <LinkItem
                to="/projects/$slug/people/$person"
                params={{ slug: project.slug, person: person.id }}
                leftSection={<IconChartDots size={14} />}
              >
                {t('peopleFigures:yours')}
              </LinkItem>
            )}
            <LinkItem to="/digest" leftSection={<IconMail size={14} />}>
              {t('digest')}
            </LinkItem>
            {project && (
              <Menu.Item
                leftSection={<IconKey size={14} />}
                onClick={() => openTokens(project.slug)}
              >
                {t('tokens')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconLogout size={14} />} onClick={signOut}>
              {t('signOut')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
