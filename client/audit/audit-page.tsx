import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { AuditRow } from '#shared/audit/audit-view.ts'

import { AuditDesk } from './audit-desk.tsx'
import { AuditReport } from './audit-report.tsx'
import { BackToAudits } from './back-to-audits.tsx'
import { EndButton } from './end-button.tsx'

import classes from './audit.module.css'

/** One audit: the desk of its auditor, or what came of it. */
export function AuditPage() {
  const { id } = useParams({ from: '/projects/$slug/audit/$id' })
  const { t } = useTranslation('audit')
  useTitle(t('title'))
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { data, error } = useQuery(trpc.audit.get.queryOptions({ project: slug, audit: id }))
  if (!data)
    return (
      <FiguresPage label={t('title')} title={t('title')} actions={<BackToAudits />}>
        {error ? <p role="alert">{refused(error)}</p> : <Skeleton height={320} />}
      </FiguresPage>
    )
  if (data.outcome !== null) return <AuditReport key={id} id={id} />
  return data.mine ? <AuditDesk key={id} id={id} /> : <Running audit={data} />
}

function Running({ audit }: { audit: AuditRow }) {
  const { t } = useTranslation('audit')
  return (
    <FiguresPage label={t('title')} title={t('running.title')} actions={<BackToAudits />}>
      <div>
        <p className={classes['lead']}>{t('running.what', { auditor: audit.auditor })}</p>
        <EndButton id={audit.id} way="abandon" />
      </div>
    </FiguresPage>
  )
}
