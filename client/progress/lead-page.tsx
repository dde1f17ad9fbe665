import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { EmptyList } from '#client/instance/empty-list.tsx'
import { useAskEvery } from '#client/live/live-store.ts'
import { ProjectPaused } from '#client/people/project-pause.tsx'
import { PeopleNotice } from '#client/project/people-notice.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import { DomainTable } from './domain-table.tsx'
import { KeyFigures } from './key-figures.tsx'
import { NeedsDecision } from './needs-decision.tsx'
import { PeopleTable } from './people-table.tsx'
import { RecentImports } from './recent-imports.tsx'

import classes from './progress.module.css'

/** Where the project stands, and what waits for the lead. */
export function LeadPage() {
  const { t } = useTranslation('progress')
  useTitle(t('title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const say = useSay()
  const project = useProject()
  const { slug } = project
  const refetchInterval = useAskEvery()
  const { data: overview, error } = useQuery(
    trpc.progress.overview.queryOptions({ project: slug }, { refetchInterval }),
  )
  const total = Object.values(overview?.stages ?? {}).reduce((sum, count) => sum + count, 0)
  const signedOff = overview?.stages.signed_off ?? 0
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <h1>{t('title')}</h1>
        {total > 0 && (
          <span className={classes['quiet']}>
            {t('total', { count: total })} ·{' '}
            {t('signedOff', { share: say.percent(signedOff / total) })}
          </span>
        )}
      </header>
      <PeopleNotice project={project} />
      {error && <p role="alert">{refused(error)}</p>}
      {!overview && !error && (
        <Stack aria-busy>
          <Skeleton height={120} />
          <Skeleton height={240} />
        </Stack>
      )}
      <ProjectPaused />
      {overview && total === 0 && <EmptyList filtered={false} clear={() => undefined} />}
      {overview && total > 0 && (
        <>
          <KeyFigures overview={overview} />
          <NeedsDecision overview={overview} />
          <DomainTable domains={overview.domains} />
        </>
      )}
      {overview && (
        <>
          <PeopleTable people={overview.people} />
          <RecentImports imports={overview.imports} />
        </>
      )}
    </div>
  )
}
