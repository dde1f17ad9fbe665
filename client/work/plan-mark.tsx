import { useTranslation } from 'react-i18next'

import { serverNow } from '#client/lib/server-clock.ts'
import { type Plan, priorityName } from '#shared/work/plan.ts'

import classes from './turn.module.css'

/** How urgent something is and when it is due; what is overdue is marked by a word too. Nothing where neither is set. */
export function PlanMark({ due, priority }: Plan) {
  const { i18n, t } = useTranslation('work')
  const name = priorityName(priority)
  const overdue = due !== null && Date.parse(due) <= serverNow()
  if (name === 'normal' && due === null) return null
  const day = due && new Date(Date.parse(due) - 1)
  const format = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short' })
  const full = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' })
  return (
    <span className={classes['plan']}>
      {name !== 'normal' && <span data-priority={name}>{t(`priority.${name}`)}</span>}
      {day && (
        <time dateTime={due} title={full.format(day)} data-overdue={overdue || undefined}>
          {t(overdue ? 'overdue' : 'due', { day: format.format(day) })}
        </time>
      )}
    </span>
  )
}
