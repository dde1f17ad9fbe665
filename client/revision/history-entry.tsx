import { Button } from '@mantine/core'
import {
  IconArrowRight,
  IconDeviceFloppy,
  IconFileImport,
  IconMessage,
  IconPencilPlus,
  IconScale,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { revisionName } from '#shared/double/beside.ts'

import { Ago } from './ago.tsx'
import type { TimelineEntry, TimelineKind } from './timeline.ts'

import classes from './history.module.css'

interface HistoryEntryProps {
  entry: TimelineEntry
  onCompare: (from: number, to: number | null) => void
  onLook: (revision: number) => void
  /** What else can be done with the revision of this entry. */
  children?: ReactNode
}

const icons: Record<TimelineKind, typeof IconMessage> = {
  moves: IconArrowRight,
  revisions: IconDeviceFloppy,
  votes: IconScale,
  comments: IconMessage,
  suggestions: IconPencilPlus,
}

/** One point of the timeline: what, who, when, and the way to see the instance as it was. */
export function HistoryEntry({ children, entry, onCompare, onLook }: HistoryEntryProps) {
  const { i18n, t } = useTranslation(['revision', 'check', 'instance'])
  const { actor, at, judged, kinds, moved, note, quality, reasons, revision, what } = entry
  const key = `history.move.${what}`
  const word = i18n.exists(key, { ns: 'revision' }) ? t(key as 'history.move.save') : what
  const Icon = what === 'import' ? IconFileImport : icons[kinds.at(-1) ?? 'moves']
  const reason = (code: string) =>
    i18n.exists(`reason.${code}`, { ns: 'check' })
      ? t(`check:reason.${code as 'other'}`)
      : code.replaceAll('_', ' ')
  return (
    <li className={classes['entry']} data-moved={moved || undefined} data-what={what}>
      <span className={classes['icon']}>
        <Icon size={14} aria-hidden />
      </span>
      <p>
        <strong>{word}</strong>
        {what !== 'judged' && (
          <span>{actor ?? t(what === 'import' ? 'history.source' : 'history.nameless')}</span>
        )}
        <Ago at={at} />
      </p>
      {quality && (
        <p className={classes['note']}>
          {[t(`history.quality.${quality}`), ...reasons.map(reason)].join(' · ')}
        </p>
      )}
      {judged && (
        <p className={classes['note']}>
          {t('history.accepted', { count: judged.accepted })} ·{' '}
          {t('history.rejected', { count: judged.rejected })}
        </p>
      )}
      {what === 'release' && reasons.length > 0 && (
        <p className={classes['note']}>
          {reasons.map((code) => t(`instance:skip.reason.${code as 'other'}`)).join(' · ')}
        </p>
      )}
      {note && <p className={classes['note']}>{note}</p>}
      {revision !== null && (
        <div className={classes['acts']}>
          <Button size="compact-xs" variant="subtle" onClick={() => onLook(revision)}>
            {t('history.look', { number: revisionName(revision) })}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => onCompare(revision, null)}>
            {t('history.compare_now', { number: revisionName(revision) })}
          </Button>
          {children}
        </div>
      )}
    </li>
  )
}
