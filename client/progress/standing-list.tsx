import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { ToInstances } from './to-instances.tsx'

import classes from './progress.module.css'

interface Standing {
  key: string
  id: string
  domain: string
  since: string
}

interface StandingListProps<Item> {
  list: { total: number; items: readonly Item[] }
  children: (item: Item) => ReactNode
  /** What finds all of them. */
  all?: InstanceFilter | undefined
}

/** The first few instances of many that stand still, and how many more there are. */
export function StandingList<Item>({ all, children, list }: StandingListProps<Item>) {
  const { t } = useTranslation('progress')
  const more = list.total - list.items.length
  return (
    <ul className={classes['stuck']}>
      {list.items.map((item) => children(item))}
      {more > 0 && (
        <li className={classes['quiet']}>
          {all ? (
            <ToInstances search={all}>{t('decide.more', { count: more })}</ToInstances>
          ) : (
            t('decide.more', { count: more })
          )}
        </li>
      )}
    </ul>
  )
}

interface StandingRowProps {
  of: Standing
  /** What is to be said of it. */
  children: ReactNode
  /** What can be done about it here. */
  after?: ReactNode
}

/** One of them: its name opens it. */
export function StandingRow({ after, children, of }: StandingRowProps) {
  const { slug } = useProject()
  const { domain, id, key, since } = of
  return (
    <li>
      <Link to="/projects/$slug/instances/$key" params={{ slug, key }}>
        {id}
      </Link>
      <span>{readable(domain)}</span>
      {children}
      <span className={classes['quiet']}>
        <Ago at={since} />
      </span>
      {after}
    </li>
  )
}
