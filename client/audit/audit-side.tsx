import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { sprtLines } from '#shared/agreement/sampling/sprt.ts'
import type { TwoPoints } from '#shared/agreement/sampling/two-point-plan.ts'
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
        <>
          <PathFigure points={audit.plan} path={path} last={audit.size} show="chart" />
          <Now points={audit.plan} path={path} />
        </>
      )}
      <div className={classes['ways']}>
        <BackToAudits />
        {audit.plan.kind !== 'sequential' && <EndButton id={audit.id} way="peek" />}
        <EndButton id={audit.id} way="abandon" />
      </div>
    </aside>
  )
}

/** The same in a sentence: the drawing says nothing to those who do not see it. */
function Now({ points, path }: { points: TwoPoints; path: readonly number[] }) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const { accept, reject, slope } = sprtLines(points)
  const least = Math.floor(accept + slope * path.length)
  const judged = { n: say.count(path.length), found: say.count(path.at(-1) ?? 0) }
  const rejectAt = say.count(Math.max(1, Math.ceil(reject + slope * path.length)))
  return (
    <p>
      {t('path.now', judged)}{' '}
      {least < 0 ? t('path.noneYet') : t('path.acceptAt', { accept: say.count(least) })}{' '}
      {t('path.rejectAt', { reject: rejectAt })}
    </p>
  )
}
