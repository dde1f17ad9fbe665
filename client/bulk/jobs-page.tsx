import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { BulkJob } from '#shared/bulk/bulk.ts'

import { JobItem } from './job-item.tsx'

import classes from './bulk.module.css'

/** Every act on many instances: how far it is, what became of it, and its undo. */
export function JobsPage() {
  const { t } = useTranslation('bulk')
  useTitle(t('jobs.title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const navigate = useNavigate()
  const { slug } = useProject()
  const { job: open } = useSearch({ from: '/projects/$slug/jobs' })
  const { data: jobs, error } = useQuery({
    ...trpc.bulk.list.queryOptions({ project: slug }),
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? 700 : 30_000),
  })
  const show = (job: string | undefined) =>
    void navigate({
      to: '/projects/$slug/jobs',
      params: { slug },
      search: { job },
      replace: true,
    })
  return (
    <div className={classes['page']}>
      <h1>{t('jobs.title')}</h1>
      {error && <p role="alert">{refused(error)}</p>}
      {!jobs && !error && <Skeleton height={160} aria-busy />}
      {jobs?.length === 0 && <NoJobs />}
      {jobs && jobs.length > 0 && (
        <ul className={classes['jobs']}>
          {jobs.map((job) => (
            <JobItem
              key={job.id}
              job={job}
              opened={job.id === open}
              toggle={() => show(job.id === open ? undefined : job.id)}
              show={show}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function isRunning({ state }: BulkJob): boolean {
  return state === 'running'
}

function NoJobs() {
  const { t } = useTranslation('bulk')
  const { slug } = useProject()
  return (
    <div className={classes['empty']}>
      <h2>{t('jobs.empty.title')}</h2>
      <p>{t('jobs.empty.what')}</p>
      <Button
        renderRoot={(props) => <Link to="/projects/$slug/instances" params={{ slug }} {...props} />}
      >
        {t('jobs.empty.go')}
      </Button>
    </div>
  )
}
