import { Button, Skeleton } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { LogFilter } from '#shared/view/log-view.ts'

import { ChainState } from './chain-state.tsx'
import { FreshButton } from './fresh-button.tsx'
import { LogFilters } from './log-filters.tsx'
import { LogList } from './log-list.tsx'
import { useLog } from './use-log.ts'
import { VerifyAll } from './verify-all.tsx'

import classes from './log.module.css'

/** Everything that happened in a project, as far as this lead may know it. */
export function LogPage() {
  const { i18n, t } = useTranslation('log')
  useTitle(t('title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const navigate = useNavigate()
  const filter = useSearch({ from: '/projects/$slug/log' })
  const { slug } = useProject()
  const log = useLog(filter)
  const { data: tally } = useQuery(
    trpc.log.tally.queryOptions({ project: slug, filter }, { placeholderData: keepPreviousData }),
  )
  const set = (search: LogFilter) =>
    void navigate({ to: '/projects/$slug/log', params: { slug }, search, replace: true })
  const chosen = Object.values(filter).filter((value) => value !== undefined).length
  const error = log.error
  return (
    <FiguresPage
      label={t('filters')}
      filters={<LogFilters filter={filter} tally={tally} set={set} />}
      chosen={chosen}
      reset={() => set({})}
      title={t('title')}
      actions={<Exports filter={filter} />}
    >
      <div className={classes['top']}>
        <p className={classes['say']}>{t('lead')}</p>
        {filter.instance === undefined ? <VerifyAll /> : <ChainState instance={filter.instance} />}
        <p className={classes['line']}>
          <output>{tally && t('total', { count: tally.total, lng: i18n.language })}</output>
          <FreshButton filter={filter} top={log.top} show={log.fromTop} />
        </p>
      </div>
      {error && <p role="alert">{refused(error)}</p>}
      {!log.entries && !error && <Waiting />}
      {log.entries?.length === 0 && (
        <div className={classes['empty']}>
          <h2>{t(chosen > 0 ? 'empty.title' : 'empty.nothing')}</h2>
          <p>{t(chosen > 0 ? 'empty.what' : 'empty.nothingWhat')}</p>
          {chosen > 0 && (
            <Button variant="default" onClick={() => set({})}>
              {t('filter.clear')}
            </Button>
          )}
        </div>
      )}
      {log.entries && log.entries.length > 0 && (
        <LogList
          entries={log.entries}
          hasMore={log.hasMore}
          loadMore={log.loadMore}
          names={tally?.names ?? {}}
        />
      )}
    </FiguresPage>
  )
}

function Exports({ filter }: { filter: LogFilter }) {
  const { t } = useTranslation('log')
  const { slug } = useProject()
  const chosen = Object.entries(filter).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return (['csv', 'jsonl'] as const).map((form) => (
    <Button
      key={form}
      size="compact-sm"
      variant="default"
      title={t('export.label')}
      leftSection={<IconDownload size={14} aria-hidden />}
      component="a"
      href={`/api/projects/${slug}/log.${form}?${new URLSearchParams(chosen).toString()}`}
      download
    >
      {t(`export.${form}`)}
    </Button>
  ))
}

function Waiting() {
  return (
    <div aria-busy>
      {Array.from({ length: 12 }, (_, i) => (
        <Skeleton key={i} height={28} my={6} />
      ))}
    </div>
  )
}
