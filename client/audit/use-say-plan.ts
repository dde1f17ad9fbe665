import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { useCombinationWords } from '#client/instance/use-combination-words.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { type AuditPlan, type StrataBy, strataOf } from '#shared/audit/audit-plan.ts'
import type { AuditRow } from '#shared/audit/audit-view.ts'

type Points = 'expected' | 'within' | 'good' | 'bad'

/** A plan in a line, and its strata by their names. */
export function useSayPlan() {
  const { t } = useTranslation('audit')
  const say = useSay()
  const { taxonomy } = useProject()
  const combination = useCombinationWords()
  const share = (value: number | undefined) => (value === undefined ? '–' : say.percent(value))
  const shares = (plan: AuditPlan) => {
    const { bad, expected, good, within }: Partial<Record<Points, number>> = { ...plan } as object
    return {
      expected: share(expected),
      within: share(within),
      good: share(good),
      bad: share(bad),
    }
  }
  return {
    plan: ({ accept, plan, size }: Pick<AuditRow, 'accept' | 'plan' | 'size'>) => {
      const by = strataOf(plan)
      const allocation = plan.kind === 'precision' ? plan.allocation : 'proportional'
      const strata =
        by === 'none'
          ? []
          : [
              t('planned.by', {
                by: t(`form.byName.${by}`).toLowerCase(),
                allocation: t(`planned.${allocation}`),
              }),
            ]
      const numbers = { accept: say.count(accept ?? 0), size: say.count(size) }
      return [
        t(`planned.${plan.kind === 'two_point' && accept === 0 ? 'two_pointNone' : plan.kind}`, {
          ...shares(plan),
          ...numbers,
        }),
        ...strata,
      ].join(', ')
    },
    stratum: (by: StrataBy, name: string) => {
      switch (by) {
        case 'none':
          return ''
        case 'field':
          return readable(name)
        case 'domain':
          return readable(name.slice(name.lastIndexOf('/') + 1))
        case 'difficulty':
          return name === ''
            ? t('strata.noDifficulty')
            : readable(taxonomy.difficulties[name] ?? name)
        case 'combination':
          return combination(name)
      }
    },
  }
}
