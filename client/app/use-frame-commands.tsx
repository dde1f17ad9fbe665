import { useNavigate } from '@tanstack/react-router'
import { use } from 'react'
import { useTranslation } from 'react-i18next'

import { speak } from '#client/i18n/i18n.ts'
import { openTokens } from '#client/people/open-tokens.tsx'
import { ProjectContext } from '#client/project/use-project.ts'
import { useMe } from '#client/session/use-me.ts'
import { useSignOut } from '#client/session/use-sign-out.tsx'

import { type Command, useCommands } from './commands.ts'
import { openKeyDialog } from './key-dialog.tsx'
import { openKeySheet } from './key-sheet.tsx'
import { setLook, turnContrast, useLook } from './look.ts'
import { palette } from './palette-store.ts'
import { places } from './places.ts'
import { useScheme } from './scheme-button.tsx'

/** What can be done everywhere. */
export function useFrameCommands(): void {
  const { i18n } = useTranslation('frame')
  const look = useLook()
  const project = use(ProjectContext)
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { turn } = useScheme()
  const person = useMe().data?.person
  const slug = project?.slug ?? ''

  const going = places.map((place): Command => ({
    id: `go-${place.name}`,
    when: project !== null && (place.role === null || project.roles.includes(place.role)),
    run: () => void navigate({ to: place.to, params: { slug } }),
  }))
  useCommands([
    ...going,
    {
      id: 'go-projects',
      when: Boolean(person),
      run: () => void navigate({ to: '/' }),
    },
    { id: 'palette', run: palette.toggle },
    { id: 'keys', run: openKeySheet },
    { id: 'set-keys', run: openKeyDialog },
    { id: 'scheme', run: turn },
    { id: 'contrast', run: turnContrast },
    { id: 'density', run: () => setLook({ dense: !look.dense }) },
    { id: 'direction', run: () => setLook({ rtl: !look.rtl }) },
    {
      id: 'language',
      name: i18n.language === 'zh' ? 'Switch to English' : '切换到简体中文',
      run: () => void speak(i18n.language === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'digest',
      when: Boolean(person),
      run: () => void navigate({ to: '/digest' }),
    },
    {
      id: 'tokens',
      when: project !== null,
      run: () => openTokens(slug),
    },
    { id: 'sign-out', when: Boolean(person), run: signOut },
  ])
}
