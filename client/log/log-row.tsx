import { Tooltip, VisuallyHidden } from '@mantine/core'
import {
  IconArrowNarrowRight,
  IconChevronDown,
  IconChevronRight,
  IconLink,
  IconLinkOff,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { StageMark } from '#client/instance/stage-mark.tsx'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import type { LogEntry } from '#shared/view/log-view.ts'

import { EventDetails } from './event-details.tsx'
import { useSayEvent } from './use-say-event.ts'

import classes from './log.module.css'

interface LogRowProps {
  id: string
  entry: LogEntry
  names: Record<string, string>
  open: boolean
  /** Whether Tab comes to this row: to one of the list only. */
  reachable: boolean
  toggle: () => void
  onFocus: () => void
}

/** One event: when, who and what in a sentence, where, from which stage to which, and whether its link of the chain holds. */
export function LogRow({ entry, id, names, onFocus, open, reachable, toggle }: LogRowProps) {
  const { t } = useTranslation('log')
  const { slug } = useProject()
  const { sentence } = useSayEvent(names)
  const { at, from, holds, instance, payload, to } = entry
  const note = payload['note'] ?? payload['reason'] ?? payload['why']
  const tabIndex = reachable ? 0 : -1
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <>
      <div className={classes['row']}>
        <span className={classes['when']}>
          <Ago at={at} />
        </span>
        <button
          type="button"
          id={id}
          tabIndex={tabIndex}
          aria-expanded={open}
          className={classes['what']}
          onClick={toggle}
          onFocus={onFocus}
        >
          <Chevron size={14} aria-hidden />
          <span>
            {sentence(entry)}
            {typeof note === 'string' && note !== '' && (
              <span className={classes['note']}> · {note}</span>
            )}
          </span>
        </button>
        <span className={classes['where']}>
          {instance && (
            <>
              <Link
                to="/projects/$slug/instances/$key"
                params={{ slug, key: instance.key }}
                tabIndex={tabIndex}
              >
                {instance.id}
              </Link>
              <span>{readable(instance.domain)}</span>
            </>
          )}
        </span>
        <span className={classes['stages']}>
          {to !== null && from !== to && (
            <>
              {from === null ? <span>{t('born')}</span> : <StageMark stage={from} />}
              <IconArrowNarrowRight size={14} aria-hidden className={classes['arrow']} />
            </>
          )}
          {to !== null && <StageMark stage={to} />}
        </span>
        <span className={classes['tick']}>{holds !== null && <Tick holds={holds} />}</span>
      </div>
      {open && <EventDetails entry={entry} names={names} />}
    </>
  )
}

function Tick({ holds }: { holds: boolean }) {
  const { t } = useTranslation('log')
  const words = t(holds ? 'holds' : 'broken')
  const Icon = holds ? IconLink : IconLinkOff
  return (
    <Tooltip label={words}>
      <span className={classes[holds ? 'good' : 'bad']}>
        <Icon size={15} aria-hidden />
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
    </Tooltip>
  )
}
