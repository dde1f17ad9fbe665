import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'
import type { BulkJob, PlanChange } from '#shared/bulk/bulk.ts'
import { priorityName } from '#shared/work/plan.ts'

const named = 3

/** A job in one line: what it does, and to whom or why. */
export function useJobName(): (job: Pick<BulkJob, 'act' | 'undoOf'>) => string {
  const { t, i18n } = useTranslation(['bulk', 'work'])
  const { people } = useProject()
  const planWords = ({ priority, due }: PlanChange): string => {
    const day = typeof due === 'string' && due !== 'kept' ? new Date(Date.parse(due) - 1) : null
    const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
    return [
      ...(priority === 'kept' ? [] : [t(`work:priority.${priorityName(priority)}`)]),
      ...(day ? [t('plan.due_on', { day: format.format(day) })] : []),
      ...(due === null ? [t('plan.no_due')] : []),
    ].join(', ')
  }
  return ({ act, undoOf }) => {
    switch (act.kind) {
      case 'assign': {
        if (undoOf !== null) return t('jobs.what.undo')
        const whole = (words: string) => (act.second ? t('jobs.what.second', { words }) : words)
        if (typeof act.to === 'string') return whole(t(`jobs.what.${act.to}`))
        const names = act.to.map((id) => people.find((one) => one.id === id)?.name ?? id)
        const rest = names.length - named
        const said = rest > 0 ? [...names.slice(0, named), t('jobs.more', { count: rest })] : names
        return whole(t('jobs.what.assign', { people: said.join(', ') }))
      }
      case 'plan': {
        if (undoOf !== null) return t('jobs.what.unplan')
        return t('jobs.what.plan', { plan: planWords(act.plan) })
      }
      case 'reopen':
        return t('jobs.what.reopen', { reason: act.reason })
      case 'revalidate':
        return t('jobs.what.revalidate')
    }
  }
}
