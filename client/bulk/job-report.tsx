import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { type BulkJob, BulkOutcome, bulkOutcomes, type BulkReportRow } from '#shared/bulk/bulk.ts'

import { useWhy } from './use-why.ts'

import classes from './bulk.module.css'

/** What became of each instance of a job: those refused first, for they are what is left to do. */
export function JobReport({ job, name }: { job: BulkJob; name: string }) {
  const { t } = useTranslation('bulk')
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { slug } = useProject()
  const there = bulkOutcomes.filter((one) => job.counts[one] > 0)
  const [shown, setShown] = useState(job.counts.refused > 0 ? 'refused' : 'all')
  const outcome = BulkOutcome.safeParse(shown).data
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...trpc.bulk.report.infiniteQueryOptions(
      { project: slug, id: job.id, outcome },
      { getNextPageParam: ({ next }) => next },
    ),
    refetchInterval: job.state === 'running' ? 1500 : false,
  })
  const rows = data?.pages.flatMap((page) => page.rows)
  return (
    <div className={classes['report']}>
      <NativeSelect
        label={t('report.show')}
        w="fit-content"
        value={shown}
        onChange={(event) => setShown(event.currentTarget.value)}
        data={[
          { value: 'all', label: `${t('report.all')} (${job.total})` },
          ...there.map((one) => ({
            value: one,
            label: `${t(`report.outcome.${one}`)} (${job.counts[one]})`,
          })),
        ]}
      />
      {job.counts.hidden > 0 && <p className={classes['quiet']}>{t('report.hidden')}</p>}
      {error && <p role="alert">{refused(error)}</p>}
      {!rows && !error && <Skeleton height={80} mt={8} />}
      {rows?.length === 0 && <p className={classes['quiet']}>{t('report.none')}</p>}
      {rows && rows.length > 0 && (
        <table className={classes['table']} aria-label={t('report.label', { what: name })}>
          <thead>
            <tr>
              <th>{t('report.id')}</th>
              <th>{t('report.domain')}</th>
              <th>{t('report.outcome_of')}</th>
              <th>{t('report.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ReportRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('report.more')}
        </Button>
      )}
    </div>
  )
}

function ReportRow({ row }: { row: BulkReportRow }) {
  const { t } = useTranslation('bulk')
  const { slug } = useProject()
  const detail = useDetail()
  return (
    <tr>
      <th scope="row">
        <Link to="/projects/$slug/instances/$key" params={{ slug, key: row.key }}>
          {row.id}
        </Link>
      </th>
      <td>{readable(row.domain)}</td>
      <td data-outcome={row.outcome}>{t(`report.outcome.${row.outcome}`)}</td>
      <td className={classes['detail']}>{detail(row)}</td>
    </tr>
  )
}

function useDetail(): (row: BulkReportRow) => string {
  const { t } = useTranslation('bulk')
  const why = useWhy()
  const { people } = useProject()
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id
  return ({ code, people: ids, recounted }) => {
    if (code) return why(code)
    if (!recounted) return ids.map(nameOf).join(', ')
    const { errors, warnings, came, went } = recounted
    const moved = (name: 'errors' | 'warnings', [from, to]: [number, number]) =>
      from === to ? [] : [t(`report.${name}`, { from, to })]
    return [
      ...moved('errors', errors),
      ...moved('warnings', warnings),
      ...(came.length > 0 ? [t('report.came', { rules: came.join(', ') })] : []),
      ...(went.length > 0 ? [t('report.went', { rules: went.join(', ') })] : []),
    ].join(' · ')
  }
}
