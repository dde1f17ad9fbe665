import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'
import type { BulkJob } from '#shared/bulk/bulk.ts'

const named = 3

/** A job in one line: what it does, and to whom or why. */
export function useJobName(): (job: Pick<BulkJob, 'act' | 'undoOf'>) => string {
  const { t } = useTranslation('bulk')
  const { people } = useProject()
  return ({ act, undoOf }) => {
    switch (act.kind) {
      case 'assign': {
        if (undoOf !== null) return t('jobs.what.undo')
        if (typeof act.to === 'string') return t(`jobs.what.${act.to}`)
        const names = act.to.map((id) => people.find((one) => one.id === id)?.name ?? id)
        const rest = names.length - named
        const said = rest > 0 ? [...names.slice(0, named), t('jobs.more', { count: rest })] : names
        return t('jobs.what.assign', { people: said.join(', ') })
      }
      case 'reopen':
        return t('jobs.what.reopen', { reason: act.reason })
      case 'revalidate':
        return t('jobs.what.revalidate')
    }
  }
}
