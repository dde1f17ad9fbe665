import { Button, Skeleton } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { BulkBar } from '#client/bulk/bulk-bar.tsx'
import { useSelection } from '#client/bulk/use-selection.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { EmptyList } from './empty-list.tsx'
import { ListFilters } from './list-filters.tsx'
import { ListPreview } from './list-preview.tsx'
import { ListTable } from './list-table.tsx'
import { SpecifyDialog } from './specify-dialog.tsx'

import classes from './list.module.css'

/** All instances of a project that match the filters of the address. */
export function ListPage() {
  const { t } = useTranslation(['instance', 'bulk'])
  useTitle(t('list.title'))
  const filter = useSearch({ from: '/projects/$slug/instances' })
  const { roles, slug } = useProject()
  const [specifying, setSpecifying] = useState(false)
  const navigate = useNavigate()
  const refused = useRefusalText()
  const search = useRef<HTMLInputElement>(null)
  const [active, setActive] = useState(-1)
  const [previewing, setPreviewing] = useState(false)
  const { list, rows, total, facets, loadMore } = useInstances(filter)
  const selection = useSelection(filter, { rows, total: total ?? 0 })
  const leads = roles.includes('lead')

  const set = (next: InstanceFilter) => {
    setActive(-1)
    void navigate({
      to: '/projects/$slug/instances',
      params: { slug },
      search: next,
      replace: true,
    })
  }
  const choose = useCallback(
    (place: number) => setActive(Math.max(0, Math.min(place, rows.length - 1))),
    [rows.length],
  )
  const row = rows[active]
  const act = {
    choose,
    move: (by: number) => choose(active + by),
    preview: () => setPreviewing((on) => !on),
    open: () => {
      if (row)
        void navigate({ to: '/projects/$slug/instances/$key', params: { slug, key: row.key } })
    },
  }
  const go = (by: number) => () => {
    document.getElementById('instances')?.focus({ preventScroll: true })
    act.move(by)
  }
  useCommands([
    { id: 'list-next', run: go(1) },
    { id: 'list-previous', run: go(-1) },
    { id: 'list-search', run: () => search.current?.focus() },
  ])

  const filtered = Object.values(filter).some((value) => value !== undefined)
  return (
    <div className={classes['page']} data-preview={previewing && row !== undefined}>
      <div className={classes['main']}>
        <header className={classes['title']}>
          <h1>{t('list.title')}</h1>
          {total !== null && <span>{t('list.total', { count: total })}</span>}
          <span className={classes['hint']}>
            {t('list.keys')}
            {leads && ` · ${t('bulk:choose.hint')}`}
          </span>
          {leads && total !== null && total > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setSpecifying(true)}>
              {t('open', { ns: 'specify' })}
            </Button>
          )}
        </header>
        <ListFilters
          filter={filter}
          facets={facets}
          busy={list.isFetching}
          search={search}
          set={set}
        />
        {list.error && <p role="alert">{refused(list.error)}</p>}
        {list.isPending && <Waiting />}
        {total === 0 && <EmptyList filtered={filtered} clear={() => set({})} />}
        {total !== null && total > 0 && (
          <ListTable
            rows={rows}
            total={total}
            active={active}
            loadMore={loadMore}
            act={act}
            {...(leads && { selection })}
          />
        )}
        {leads && <BulkBar selection={selection} total={total ?? 0} active={active} />}
      </div>
      {specifying && total !== null && (
        <SpecifyDialog filter={filter} total={total} onClose={() => setSpecifying(false)} />
      )}
      {previewing && row && <ListPreview at={row.key} close={() => setPreviewing(false)} />}
    </div>
  )
}

function Waiting() {
  return (
    <div aria-busy className={classes['grid']}>
      {Array.from({ length: 12 }, (_, i) => (
        <Skeleton key={i} height={28} my={6} />
      ))}
    </div>
  )
}

function useInstances(filter: InstanceFilter) {
  const trpc = useTRPC()
  const { slug } = useProject()
  const list = useInfiniteQuery(
    trpc.instance.list.infiniteQueryOptions(
      { project: slug, filter, limit: 100 },
      { getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData },
    ),
  )
  const facets = useQuery(
    trpc.instance.facets.queryOptions(
      { project: slug, filter },
      { placeholderData: keepPreviousData },
    ),
  )
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const total = data?.pages.at(-1)?.total ?? null
  return { list, rows, total, facets: facets.data ?? {}, loadMore }
}
