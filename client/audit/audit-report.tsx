import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { useRefusalText } from '#client/app/refusal-text.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { TurnButton } from '#client/charts/turn-button.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { strataOf } from '#shared/audit/audit-plan.ts'
import type { AuditReport as Report } from '#shared/audit/audit-view.ts'

import { AuditSays } from './audit-says.tsx'
import { BackToAudits } from './back-to-audits.tsx'
import { Defects } from './defects.tsx'
import { KeptFacts } from './kept-facts.tsx'
import { PathFigure } from './path-figure.tsx'
import { PlanCurve } from './plan-curve.tsx'
import { StrataFound } from './strata-found.tsx'

/** What came of an audit, and everything that it rests on. */
export function AuditReport({ id }: { id: string }) {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const navigate = useNavigate()
  const { show = 'chart' } = useSearch({ from: '/projects/$slug/audit/$id' })
  const { data, error } = useQuery(trpc.audit.report.queryOptions({ project: slug, audit: id }))
  const headline = useHeadline()
  const turn = (to: 'chart' | 'table') =>
    void navigate({
      to: '/projects/$slug/audit/$id',
      params: { slug, id },
      search: { show: to === 'chart' ? undefined : to },
      replace: true,
    })
  return (
    <FiguresPage
      label={t('title')}
      title={data ? headline(data) : t('title')}
      actions={
        <>
          {data?.result && data.plan.kind !== 'precision' && <TurnButton show={show} turn={turn} />}
          <BackToAudits />
        </>
      }
    >
      {error && <p role="alert">{refused(error)}</p>}
      {!data && !error && <Skeleton height={320} />}
      {data && (
        <>
          <AuditSays report={data} />
          {data.result && <Figures report={data} show={show} />}
          <KeptFacts report={data} />
        </>
      )}
    </FiguresPage>
  )
}

function Figures({ report, show }: { report: Report; show: 'chart' | 'table' }) {
  const { items, outcome, plan, result, size, strata } = report
  const path: number[] = []
  for (const { verdict } of items)
    if (verdict !== null) path.push((path.at(-1) ?? 0) + (verdict === 'defective' ? 1 : 0))
  const eligible = strata.reduce((sum, one) => sum + one.eligible, 0)
  const { estimate } = result ?? {}
  const isPlanned = outcome === 'finished' && estimate?.status === 'ok'
  const observed = isPlanned ? estimate.value : null
  return (
    <>
      {plan.kind !== 'precision' && (
        <PlanCurve of={{ ...report, eligible }} observed={observed} show={show} />
      )}
      {plan.kind === 'sequential' && (
        <PathFigure points={plan} path={path} last={size} show={show} />
      )}
      <Defects report={report} />
      {strataOf(plan) !== 'none' && <StrataFound report={report} />}
    </>
  )
}

function useHeadline() {
  const { t } = useTranslation('audit')
  const say = useSay()
  return ({ outcome, result }: Report) => {
    if (!result) return t('verdict.abandoned')
    const counts = { defective: say.count(result.defective), answered: say.count(result.answered) }
    if (outcome === 'voided') return t('verdict.voided', counts)
    return t(`verdict.${result.decision ?? 'estimate'}`, {
      ...counts,
      share: say.share(result.estimate),
    })
  }
}
