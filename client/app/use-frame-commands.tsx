import { spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { use } from 'react'
import { useTranslation } from 'react-i18next'

import { speak } from '#client/i18n/i18n.ts'
import { openTokens } from '#client/people/open-tokens.tsx'
import { ProjectContext } from '#client/project/use-project.ts'
import { useMe } from '#client/session/use-me.ts'
import { useSignOut } from '#client/session/use-sign-out.tsx'

import { type Command, useCommands } from './commands.ts'
import { openKeySheet } from './key-sheet.tsx'
import { places } from './places.ts'
import { useScheme } from './scheme-button.tsx'

/** What can be done everywhere. */
export function useFrameCommands(): void {
  const { t, i18n } = useTranslation('frame')
  const project = use(ProjectContext)
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { turn } = useScheme()
  const person = useMe().data?.person
  const slug = project?.slug ?? ''

  const going = places.map((place): Command => ({
    id: `go-${place.name}`,
    name: t('go', { place: t(`place.${place.name}`) }),
    group: t('group.go'),
    keys: place.keys,
    when: project !== null && (place.role === null || project.roles.includes(place.role)),
    run: () => void navigate({ to: place.to, params: { slug } }),
  }))
  const group = t('group.everywhere')
  useCommands([
    ...going,
    {
      id: 'go-projects',
      name: t('go', { place: t('place.projects') }),
      group: t('group.go'),
      keys: 'g h',
      when: Boolean(person),
      run: () => void navigate({ to: '/' }),
    },
    { id: 'palette', name: t('palette'), group, keys: 'mod+k', run: spotlight.toggle },
    { id: 'keys', name: t('keys'), group, keys: '?', run: openKeySheet },
    { id: 'scheme', name: t('scheme.next'), group, run: turn },
    {
      id: 'language',
      name: i18n.language === 'zh' ? 'Switch to English' : '切换到简体中文',
      group,
      run: () => void speak(i18n.language === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'tokens',
      name: t('tokens'),
      group,
      when: project !== null,
      run: () => openTokens(slug),
    },
    { id: 'sign-out', name: t('signOut'), group, when: Boolean(person), run: signOut },
  ])
}
