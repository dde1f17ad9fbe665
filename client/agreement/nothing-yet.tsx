import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'

import { chosenOf, withoutFilters } from './agreement-search.ts'
import { useAgreementSearch } from './use-agreement-search.ts'

import classes from './agreement.module.css'

/** What must happen before figures come, and the one thing to do about it. */
export function NothingYet() {
  const { t } = useTranslation(['agreement', 'charts'])
  const { slug } = useProject()
  const { search, set } = useAgreementSearch()
  const { of = 'votes' } = search
  if (chosenOf(search) > 0)
    return (
      <div className={classes['nothing']}>
        <p>{t('nothing.filtered')}</p>
        <Button size="compact-sm" variant="default" onClick={() => set(withoutFilters(search))}>
          {t('charts:reset')}
        </Button>
      </div>
    )
  return (
    <div className={classes['nothing']}>
      <p>{t(`nothing.${of}`)}</p>
      {of === 'double' ? (
        <Link to="/projects/$slug/settings" params={{ slug }}>
          {t('nothing.settings')}
        </Link>
      ) : (
        <Link to="/projects/$slug/instances" params={{ slug }} search={{ stage: 'check' }}>
          {t('nothing.waiting')}
        </Link>
      )}
    </div>
  )
}
