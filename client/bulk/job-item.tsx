import { Button, Progress } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useSaid } from '#client/lib/announce.tsx'
import { Notice } from '#client/lib/notice.tsx'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import { useTRPC } from '#client/trpc.ts'
import { type BulkJob, bulkOutcomes } from '#shared/bulk/bulk.ts'

import { JobReport } from './job-report.tsx'
import { useJobName } from './use-job-name.ts'

import classes from './bulk.module.css'

interface JobItemProps {
  job: BulkJob
  opened: boolean
  toggle: () => void
  show: (job: string) => void
}

/** One act on many: what, by whom, how far, and its report when it is opened. */
export function JobItem({ job, opened, toggle, show }: JobItemProps) {
  const { t } = useTranslation('bulk')
  const refused = useRefusalText()
  const name = useJobName()(job)
  const { cancel, undo, error } = useJobActs(job, show)
  const { counts, state, total } = job
  const behind = total - counts.waiting
  const running = state === 'running'
  useSaid(!running && opened ? t('jobs.ended', { what: name, refused: counts.refused }) : '')
  const told = bulkOutcomes.filter((one) => counts[one] > 0 && (one !== 'waiting' || !running))
  const Icon = opened ? IconChevronDown : IconChevronRight
  return (
    <li className={classes['job']}>
      <div className={classes['jobHead']}>
        <h2>{name}</h2>
        <span className={classes['state']} data-state={state}>
          {t(`jobs.state.${state}`)}
        </span>
        <span className={classes['quiet']}>
          {t('jobs.of', { count: total })} · {t('jobs.by', { name: job.by })} · <Ago at={job.at} />
        </span>
      </div>
      {running && (
        <div className={classes['progress']}>
          <Progress value={total === 0 ? 100 : (behind / total) * 100} aria-label={name} />
          <span>{t('jobs.progress', { done: behind, total })}</span>
        </div>
      )}
      <p className={classes['counts']}>
        {told.map((one) => (
          <span key={one} data-outcome={one}>
            {t(`report.outcome.${one}`)} <b>{counts[one]}</b>
          </span>
        ))}
      </p>
      {state === 'stopped' && <Notice tone="warning">{t('jobs.stopped')}</Notice>}
      {counts.broke > 0 && <Notice tone="error">{t('jobs.broke')}</Notice>}
      {error && (
        <Notice tone="error" role="alert">
          {refused(error)}
        </Notice>
      )}
      <div className={classes['jobActs']}>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={opened}
          leftSection={<Icon size={15} aria-hidden />}
          onClick={toggle}
        >
          {t('jobs.report')}
        </Button>
        {running && (
          <Button size="compact-sm" variant="default" loading={cancel.busy} onClick={cancel.run}>
            {t('jobs.cancel')}
          </Button>
        )}
        {job.canUndo && (
          <Button size="compact-sm" variant="default" loading={undo.busy} onClick={undo.run}>
            {t('jobs.undo')}
          </Button>
        )}
        {job.undoneBy && <span className={classes['quiet']}>{t('jobs.undone')}</span>}
      </div>
      {opened && <JobReport job={job} name={name} />}
    </li>
  )
}

function useJobActs({ id }: BulkJob, show: (job: string) => void) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { slug: project } = useProject()
  const again = () => cache.invalidateQueries(trpc.bulk.pathFilter())
  const cancel = useMutation(trpc.bulk.cancel.mutationOptions({ onSettled: again }))
  const undo = useMutation(
    trpc.bulk.undo.mutationOptions({
      onSuccess: ({ id: other }) => show(other),
      onSettled: again,
    }),
  )
  return {
    cancel: { run: () => cancel.mutate({ project, id }), busy: cancel.isPending },
    undo: {
      run: () => undo.mutate({ project, id, undo: crypto.randomUUID() }),
      busy: undo.isPending,
    },
    error: cancel.error ?? undo.error,
  }
}
