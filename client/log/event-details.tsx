import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import type { LogEntry } from '#shared/view/log-view.ts'
import { phases } from '#shared/work/phase.ts'

import { useSayEvent } from './use-say-event.ts'

import classes from './log.module.css'

interface EventDetailsProps {
  entry: LogEntry
  names: Record<string, string>
}

/** What was written down of an event: readable first, then as it is stored, with its place in the chain. */
export function EventDetails({ entry, names }: EventDetailsProps) {
  const { i18n, t } = useTranslation('log')
  const { at, link, payload, round, veiled } = entry
  const valueOf = useValue(names)
  const fields = Object.entries(payload).filter(([name]) => name !== 'hash')
  const rows: [string, string][] = [
    [t('details.exact'), new Date(at).toLocaleString(i18n.language, { timeZoneName: 'short' })],
    ...(round === null ? [] : [[t('details.round'), String(round)] as [string, string]]),
    ...fields.map(([name, value]): [string, string] => [readable(name), valueOf(name, value)]),
    ...(link
      ? ([
          [t('details.number'), String(link.seq)],
          [t('details.hash'), link.hash],
          [t('details.previous'), link.prevHash ?? '–'],
        ] as [string, string][])
      : []),
  ]
  return (
    <div className={classes['details']}>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {veiled && <p>{t('details.veiled')}</p>}
      {fields.length === 0 && !veiled && <p>{t('details.nothing')}</p>}
      {fields.length > 0 && (
        <details>
          <summary>{t('details.raw')}</summary>
          <pre>{JSON.stringify(payload, null, 2)}</pre>
        </details>
      )}
    </div>
  )
}

/** A value as people read it: people by name, phases and reasons in words; what has no words as JSON. */
function useValue(names: Record<string, string>) {
  const { i18n, t } = useTranslation(['log', 'common', 'check'])
  const { person } = useSayEvent(names)
  const one = (name: string, value: unknown): string => {
    if (value === null) return '–'
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (name === 'person' || name === 'people') return person(text)
    const phase = phases.find((known) => known === text)
    if (name === 'phase' && phase) return t(`common:phase.${phase}`)
    if (name === 'quality' && (text === 'high' || text === 'low')) return t(`quality.${text}`)
    if (name === 'reasons' && i18n.exists(`reason.${text}`, { ns: 'check' }))
      return t(`check:reason.${text as 'other'}`)
    return text
  }
  return (name: string, value: unknown): string =>
    Array.isArray(value) ? value.map((item) => one(name, item)).join(', ') || '–' : one(name, value)
}
