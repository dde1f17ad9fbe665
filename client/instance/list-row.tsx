import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import { PlanMark } from '#client/work/plan-mark.tsx'
import type { InstanceRow } from '#shared/view/instance-view.ts'

import { CombinationMark } from './combination-mark.tsx'
import { FindingsMark } from './findings-mark.tsx'
import { StageMark } from './stage-mark.tsx'

import classes from './list.module.css'

interface ListRowProps {
  row: InstanceRow
  choice?: { on: boolean; toggle: (range: boolean) => void }
}

/** One instance in the list: a row of the table, a card on a narrow screen. */
export function ListRow({ row, choice }: ListRowProps) {
  const { t } = useTranslation('bulk')
  const { slug, taxonomy } = useProject()
  const level = row.difficulty === null ? '' : String(row.difficulty)
  return (
    <>
      <td className={classes['id']}>
        {choice && (
          // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the box names itself; this gives it room
          <label className={classes['box']}>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('choose.one', { id: row.id })}
              checked={choice.on}
              onChange={() => undefined}
              onClick={(event) => choice.toggle(event.shiftKey)}
            />
          </label>
        )}
        <Link
          to="/projects/$slug/instances/$key"
          params={{ slug, key: row.key }}
          tabIndex={-1}
          className={classes['link']}
        >
          {row.id}
        </Link>
      </td>
      <td className={classes['domain']} title={readable(row.field)}>
        {readable(row.domain)}
      </td>
      <td className={classes['excerpt']}>{row.excerpt}</td>
      <td className={classes['combo']}>
        <CombinationMark combination={row.combination} />
      </td>
      <td className={classes['difficulty']}>{readable(taxonomy.difficulties[level] ?? level)}</td>
      <td className={classes['where']}>
        <StageMark stage={row.stage} />
        <PlanMark priority={row.priority} due={row.due} />
      </td>
      <td className={classes['rules']}>
        <FindingsMark errors={row.errors} warnings={row.warnings} />
      </td>
      <td className={classes['updated']}>
        <Ago at={row.updated} />
      </td>
    </>
  )
}
