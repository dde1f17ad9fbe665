import { Button, Chip, NativeSelect, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefreshInstance } from '#client/instance/refresh-instance.ts'
import { useTRPC } from '#client/trpc.ts'
import { isBeside, revisionName } from '#shared/double/beside.ts'
import type { InstanceView, RevisionHead } from '#shared/view/instance-view.ts'

import { HistoryEntry } from './history-entry.tsx'
import { PromoteButton } from './promote-button.tsx'
import { type TimelineEntry, type TimelineKind, timelineKinds, timelineOf } from './timeline.ts'

import classes from './history.module.css'

interface HistoryPanelProps {
  slug: string
  view: Pick<InstanceView, 'abilities' | 'head' | 'key' | 'suggestions'>
  onCompare: (from: number, to: number | null) => void
  onLook: (revision: number) => void
}

/** What happened from the import on, newest first; every revision can be looked at and laid over any other. */
export function HistoryPanel({ onCompare, onLook, slug, view }: HistoryPanelProps) {
  const { t } = useTranslation('revision')
  const trpc = useTRPC()
  const refresh = useRefreshInstance()
  const [kinds, setKinds] = useState<string[]>([...timelineKinds])
  const history = useQuery(trpc.instance.history.queryOptions({ project: slug, key: view.key }))
  const entries = useMemo(
    () => (history.data ? timelineOf(history.data, view.suggestions) : []),
    [history.data, view.suggestions],
  )
  if (history.error) return <p role="alert">{t('history.failed')}</p>
  if (!history.data)
    return (
      <output aria-label={t('history.loading')}>
        <Skeleton height={320} />
      </output>
    )
  const mayPromote = view.abilities.includes('promote')
  const first = history.data.events.find(({ move }) => move === 'submit')?.revision
  const count = (kind: TimelineKind) => entries.filter((one) => one.kinds.includes(kind)).length
  const shown = entries.filter((one) => one.kinds.some((kind) => kinds.includes(kind)))
  return (
    <>
      <Picker revisions={history.data.revisions} onCompare={onCompare} />
      <Chip.Group multiple value={kinds} onChange={setKinds}>
        <fieldset className={classes['filter']} aria-label={t('history.filter')}>
          {timelineKinds
            .filter((kind) => count(kind) > 0)
            .map((kind) => (
              <Chip key={kind} value={kind} size="xs" variant="outline">
                {t(`history.kind.${kind}`)} {count(kind)}
              </Chip>
            ))}
        </fieldset>
      </Chip.Group>
      <ol className={classes['timeline']} aria-label={t('history.title')}>
        {shown.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} onCompare={onCompare} onLook={onLook}>
            {isSecond(entry) && first && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onCompare(first, entry.revision)}
              >
                {t('history.compare_both')}
              </Button>
            )}
            {isSecond(entry) && mayPromote && (
              <PromoteButton
                at={{ project: slug, key: view.key }}
                head={view.head.number}
                revision={entry.revision}
                onCompare={onCompare}
                onDone={() => void refresh({ project: slug, key: view.key })}
              />
            )}
          </HistoryEntry>
        ))}
      </ol>
      {shown.length === 0 && <p className={classes['note']}>{t('history.none')}</p>}
    </>
  )
}

/** Where a second review ended with a revision of its own. */
function isSecond(entry: TimelineEntry): entry is TimelineEntry & { revision: number } {
  return entry.what === 'second_review' && entry.revision !== null && isBeside(entry.revision)
}

function Picker({
  onCompare,
  revisions,
}: {
  revisions: RevisionHead[]
  onCompare: HistoryPanelProps['onCompare']
}) {
  const { t } = useTranslation('revision')
  const numbers = revisions.map((revision) => revision.number).toSorted((a, b) => a - b)
  const [from, setFrom] = useState(numbers[0] ?? 1)
  const [to, setTo] = useState(numbers.at(-1) ?? 1)
  if (numbers.length < 2) return <p className={classes['note']}>{t('history.only_import')}</p>
  const data = numbers.map((number) => ({
    value: String(number),
    label: t('history.revision', { number: revisionName(number) }),
  }))
  return (
    <div className={classes['picker']}>
      <NativeSelect
        size="xs"
        label={t('history.from')}
        data={data}
        value={String(from)}
        onChange={(event) => setFrom(Number(event.currentTarget.value))}
      />
      <NativeSelect
        size="xs"
        label={t('history.to')}
        data={data}
        value={String(to)}
        onChange={(event) => setTo(Number(event.currentTarget.value))}
      />
      <Button size="xs" variant="default" onClick={() => onCompare(from, to)}>
        {t('history.compare')}
      </Button>
    </div>
  )
}
