import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { Notice } from '#client/lib/notice.tsx'
import { enough } from '#shared/agreement/enough.ts'
import type { AuditReport } from '#shared/audit/audit-view.ts'
import { isWeighted } from '#shared/audit/result-of.ts'

import { useSayRisks } from './use-say-risks.ts'

import classes from './audit.module.css'

/** What an audit says, in sentences: the interval, what it speaks for, what the plan promised, and what speaks against it. */
export function AuditSays({ report }: { report: AuditReport }) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const { answered, outcome, plan, result, size } = report
  if (!result)
    return (
      <p className={classes['lead']}>
        {t('says.abandoned', { answered: say.count(answered ?? 0), size: say.count(size) })}
      </p>
    )
  return (
    <div className={classes['says']}>
      {outcome === 'voided' && <Notice tone="warning" title={t('says.notPlanned')} />}
      <Found report={report} />
      <SpeaksFor report={report} />
      {outcome === 'finished' && <Promised report={report} />}
      {plan.kind === 'sequential' && <p>{t('says.biased')}</p>}
      {result.truncated && <p>{t('says.truncated')}</p>}
    </div>
  )
}

function Found({ report: { plan, result } }: { report: AuditReport }) {
  const { t } = useTranslation('audit')
  const say = useSay()
  if (result?.estimate.status !== 'ok') return null
  const { components, interval, n, value } = result.estimate
  const bears = enough(n)
  const method = isWeighted(plan)
    ? t('says.weighted', { effective: say.count(Math.round(components['effective'] ?? n)) })
    : t('says.wilson')
  const ends = interval && say.interval(interval, say.percent)
  return (
    <p data-bears={bears} className={classes['found']}>
      {t('verdict.estimate', { share: say.percent(value) })}.{' '}
      {ends && (bears === 'few' || bears === 'enough')
        ? t('says.interval', { interval: ends, method, n: say.count(n) })
        : t('says.few')}{' '}
      {bears === 'few' && t('says.caution')}
    </p>
  )
}

function SpeaksFor({ report: { result, size, strata } }: { report: AuditReport }) {
  const { t } = useTranslation('audit')
  const total = (name: 'population' | 'eligible' | 'passedOver') =>
    strata.reduce((sum, one) => sum + one[name], 0)
  const eligible = total('eligible')
  const apart = total('population') - eligible
  const passedOver = total('passedOver')
  const seen = new Set(result?.strata.flatMap((one) => (one.answered > 0 ? [one.stratum] : [])))
  const unseen = strata
    .filter(({ stratum }) => !seen.has(stratum))
    .reduce((sum, one) => sum + one.eligible, 0)
  return (
    <p>
      {t('says.population', { count: eligible })}{' '}
      {result?.answered === eligible && size === eligible && `${t('says.all')} `}
      {unseen > 0 && unseen < eligible && `${t('says.unseen', { count: unseen })} `}
      {apart > 0 && `${t('says.passed', { count: apart })} `}
      {passedOver > 0 && t('says.passedOver', { count: passedOver })}
    </p>
  )
}

function Promised({ report }: { report: AuditReport }) {
  const { t } = useTranslation('audit')
  const say = useSay()
  const sayRisks = useSayRisks()
  const { accept, plan, strata } = report
  if (plan.kind === 'precision') return null
  const eligible = strata.reduce((sum, one) => sum + one.eligible, 0)
  const risks = sayRisks({ ...report, eligible })
  return (
    <p>
      {accept === 0 && `${t('says.acceptedNone')} `}
      {accept !== null && accept > 0 && `${t('says.accepted', { accept: say.count(accept) })} `}
      {plan.kind === 'zero' ? t('says.badRisk', risks) : t('says.risks', risks)}
    </p>
  )
}
