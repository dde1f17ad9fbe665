import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import type { SkipList } from '#shared/view/overview.ts'

import classes from './progress.module.css'

/** What was skipped, how often, and why the last time. */
export function SkipItems({ list }: { list: SkipList }) {
  const { t } = useTranslation(['progress', 'instance'])
  const { slug } = useProject()
  const more = list.total - list.items.length
  return (
    <ul className={classes['stuck']}>
      {list.items.map(({ domain, id, key, note, person, reason, since, times }) => (
        <li key={key}>
          <Link to="/projects/$slug/instances/$key" params={{ slug, key }}>
            {id}
          </Link>
          <span>{readable(domain)}</span>
          <span>{t('decide.times', { count: times })}</span>
          <span>
            {[person, reason && t(`instance:skip.reason.${reason}`), note]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className={classes['quiet']}>
            <Ago at={since} />
          </span>
        </li>
      ))}
      {more > 0 && <li className={classes['quiet']}>{t('decide.more', { count: more })}</li>}
    </ul>
  )
}
