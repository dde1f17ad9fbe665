import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Show } from '#client/charts/turn-button.tsx'
import { useProject } from '#client/project/use-project.ts'
import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'
import { type AuditPlan, strataOf } from '#shared/audit/audit-plan.ts'
import type { AuditPreview } from '#shared/audit/audit-view.ts'
import type { PlanSearch } from '#shared/audit/plan-search.ts'

import { PlanCurve } from './plan-curve.tsx'
import { PlannedStrata } from './planned-strata.tsx'
import { useSayRisks } from './use-say-risks.ts'
import { WidthCurve } from './width-curve.tsx'

import classes from './audit.module.css'

interface PlanEffectProps {
  plan: AuditPlan
  preview: AuditPreview
  show: Show
  own: PlanSearch['own']
  set: (change: PlanSearch) => void
}

/** What a plan does, before anything is drawn: how many, at which risks, from which strata. */
export function PlanEffect({ plan, preview, show, own, set }: PlanEffectProps) {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const { eligible, population, size } = preview
  return (
    <>
      <section className={classes['effect']}>
        <h2>{t('effect.title')}</h2>
        <p>
          <Link to="/projects/$slug/instances" params={{ slug }} search={{ stage: 'signed_off' }}>
            {t('effect.population', { count: population })}
          </Link>
          {'. '}
          {population > eligible &&
            (eligible > 0 ? t('effect.parts', { count: population - eligible }) : '')}
        </p>
        {eligible === 0 ? <p>{t('effect.none')}</p> : <Effect plan={plan} preview={preview} />}
      </section>
      {eligible > 0 && plan.kind !== 'precision' && (
        <PlanCurve of={{ plan, ...preview }} observed={null} show={show} />
      )}
      {size > 0 && plan.kind === 'precision' && (
        <WidthCurve n={size} expected={plan.expected} show={show} />
      )}
      {strataOf(plan) !== 'none' && (
        <PlannedStrata plan={plan} preview={preview} own={own} set={set} />
      )}
    </>
  )
}

function Effect({ plan, preview }: Pick<PlanEffectProps, 'plan' | 'preview'>) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const sayRisks = useSayRisks()
  const { accept, eligible, size } = preview
  const numbers = { size: say.count(size), accept: say.count(accept ?? 0) }
  if (size === 0) return <p>{t('effect.sayHowMany')}</p>
  if (plan.kind === 'precision') {
    const { high, low } = wilsonInterval(plan.expected * size, size)
    const ends = { low: say.percent(low), high: say.percent(high) }
    return (
      <p>
        {t('effect.precision', { ...numbers, ...ends, expected: say.percent(plan.expected) })}{' '}
        {size === eligible && t('effect.census')}
      </p>
    )
  }
  const risks = sayRisks({ plan, ...preview })
  const words = plan.kind === 'two_point' && accept === 0 ? 'two_pointNone' : plan.kind
  return <p>{t(`effect.${words}`, { ...numbers, ...risks })}</p>
}
