import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'

import classes from './people.module.css'

/** The two sides of the page. */
export function PeopleTabs() {
  const { t } = useTranslation('peopleFigures')
  const { slug } = useProject()
  const search = useSearch({ from: '/projects/$slug/people' })
  const { tab } = search
  return (
    <nav className={classes['tabs']} aria-label={t('tabs.label')}>
      {([undefined, 'figures'] as const).map((one) => (
        <Link
          key={one ?? 'members'}
          to="/projects/$slug/people"
          params={{ slug }}
          // The link of this side holds the whole search, so that it alone is current.
          search={tab === one ? search : { tab: one }}
          activeOptions={{ exact: true }}
        >
          {t(`tabs.${one ?? 'members'}`)}
        </Link>
      ))}
    </nav>
  )
}
