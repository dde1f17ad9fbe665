import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { CombinationMark } from '#client/instance/combination-mark.tsx'
import { FindingsMark } from '#client/instance/findings-mark.tsx'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import type { Turn, Waiting } from '#shared/view/turn.ts'

import { PlanMark } from './plan-mark.tsx'

import classes from './turn.module.css'

/** One kind of waiting work: how much there is, the first few of it. */
export function TurnGroup({ group, total, items }: Turn['groups'][number]) {
  const { t } = useTranslation('work')
  const oldest = items.map(({ since }) => since).toSorted()[0]
  return (
    <section className={classes['group']} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        {t(`group.${group}`)} <span className={classes['total']}>{total}</span>
        {oldest !== undefined && group !== 'in_hand' && (
          <span className={classes['oldest']}>
            {t('oldest')} <Ago at={oldest} />
          </span>
        )}
      </h2>
      <ul>
        {items.map((item) => (
          <WaitingItem key={`${item.row.key}${item.phase}`} item={item} />
        ))}
      </ul>
      {total > items.length && (
        <p className={classes['more']}>{t('more', { count: total - items.length })}</p>
      )}
    </section>
  )
}

function WaitingItem({ item: { row, since, why, mine } }: { item: Waiting }) {
  const { t } = useTranslation('work')
  const { slug } = useProject()
  return (
    <li>
      <Link
        to="/projects/$slug/instances/$key"
        params={{ slug, key: row.key }}
        className={classes['item']}
      >
        <span className={classes['id']}>{row.id}</span>
        <span className={classes['domain']}>{readable(row.domain)}</span>
        <span className={classes['combination']}>
          <CombinationMark combination={row.combination} />
        </span>
        <span className={classes['why']} data-returned={why !== null}>
          {why ?? row.excerpt}
        </span>
        <span className={classes['marks']}>
          <PlanMark priority={row.priority} due={row.due} />
          {mine === 'assigned' && <span className={classes['kept']}>{t('kept')}</span>}
          <FindingsMark errors={row.errors} warnings={row.warnings} />
        </span>
        <span className={classes['since']}>
          <Ago at={since} />
        </span>
      </Link>
    </li>
  )
}
