import { useTranslation } from 'react-i18next'

import { groupOf, logGroups, projectMark } from '#shared/log/log-kinds.ts'
import type { LogEntry } from '#shared/view/log-view.ts'

/** Says what happened in a sentence, and names kinds of events; `names` are those of the people that events mention. */
export function useSayEvent(names: Record<string, string>) {
  const { i18n, t } = useTranslation('log')
  const known = (key: string) => i18n.exists(key, { ns: 'log' })

  /** A kind that no catalogue has is named by its own word. */
  const kind = (name: string): string =>
    known(`kind.${name}`)
      ? t(`kind.${name as 'save'}`)
      : name.replace(projectMark, '').replaceAll('_', ' ')

  const person = (id: unknown): string => (typeof id === 'string' ? (names[id] ?? id) : '')

  /** Whom an event concerns: people by their ids, or a name that it gave. */
  const people = (payload: LogEntry['payload']): string => {
    const group = named(payload['to']) ?? named(payload['from'])
    const some = [payload['person'] ?? payload['people']].flat().map(person)
    const joined = group ?? some.filter((name) => name !== '').join(', ')
    return joined || (typeof payload['name'] === 'string' ? payload['name'] : '')
  }

  const sentence = ({ kind: name, nameless, payload, person: who }: LogEntry): string => {
    const concerned = people(payload)
    const quality = payload['quality']
    const words = {
      who: who?.name ?? t(nameless ? 'somebody' : 'server'),
      people: concerned || t('nobody'),
      quality: t(`quality.${quality === 'high' || quality === 'low' ? quality : 'unknown'}`),
      kind: kind(name),
    }
    if (name === 'split' && nameless) return t('say.splitHidden')
    if (name === 'assign' && !('person' in payload)) return t('say.assignNobody', words)
    if (name === 'take_away' && concerned === '') return t('say.takeAwayNobody', words)
    return t(known(`say.${name}`) ? `say.${name as 'save'}` : 'say.unknown', words)
  }

  return { kind, person, sentence }
}

function named(group: unknown): string | null {
  if (typeof group !== 'object' || group === null || !('name' in group)) return null
  return typeof group.name === 'string' ? group.name : null
}

/** Kinds in the groups that the filter shows, each group with its sum; what no group names comes last. */
export function groupedKinds<T extends { kind: string; count: number }>(kinds: readonly T[]) {
  const of = Map.groupBy(kinds, ({ kind }) => groupOf(kind) ?? 'other')
  return [...logGroups, 'other' as const].flatMap((group) => {
    const items = of.get(group) ?? []
    return items.length === 0
      ? []
      : [{ group, items, count: items.reduce((sum, { count }) => sum + count, 0) }]
  })
}
