import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useTitle } from '#client/app/use-title.ts'

import { Members } from './members.tsx'
import { PeopleFigures } from './people-figures.tsx'

/** Who works in the project, and what comes of their work. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const { tab } = useSearch({ from: '/projects/$slug/people' })
  useTitle(t('title'))
  return tab === 'figures' ? <PeopleFigures /> : <Members />
}
