import { useTranslation } from 'react-i18next'

import type { AuditDesk } from '#shared/audit/audit-view.ts'

import { BackToAudits } from './back-to-audits.tsx'
import { EndButton } from './end-button.tsx'
import { PathFigure } from './path-figure.tsx'
import { useSayPlan } from './use-say-plan.ts'

import classes from './audit.module.css'

/** Beside what is judged: the plan, where a sequential one stands, and the ways out. */
export function AuditSide({ view: { audit, path } }: { view: AuditDesk }) {
  const { t } = useTranslation('audit')
  const sayPlan = useSayPlan()
  return (
    <aside className={classes['sidePlan']} aria-label={t('desk.facts')}>
      <h2>{t('desk.plan')}</h2>
      <p>
        {t(`kind.${audit.plan.kind}`)}: {sayPlan.plan(audit)}
      </p>
      {path && audit.plan.kind === 'sequential' && (
        <PathFigure points={audit.plan} path={path} last={audit.size} show="chart" />
      )}
      <div className={classes['ways']}>
        <BackToAudits />
        {audit.plan.kind !== 'sequential' && <EndButton id={audit.id} way="peek" />}
        <EndButton id={audit.id} way="abandon" />
      </div>
    </aside>
  )
}
