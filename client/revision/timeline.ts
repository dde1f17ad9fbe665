import { movesBy } from '#shared/lifecycle/lifecycle.ts'
import type { HistoryEvent, RevisionHead, SuggestionView } from '#shared/view/instance-view.ts'

export const timelineKinds = ['moves', 'revisions', 'votes', 'comments', 'suggestions'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** One point of an instance's life, as one person may know it. */
export interface TimelineEntry {
  id: string
  at: string
  actor: string | null
  /** A move or act, or `judged`: what was decided on suggested changes. */
  what: string
  note: string
  revision: number | null
  moved: boolean
  quality: HistoryEvent['quality']
  reasons: readonly string[]
  judged: { accepted: number; rejected: number } | null
  kinds: readonly TimelineKind[]
}

const ofKind: Partial<Record<TimelineKind, readonly string[]>> = {
  revisions: ['import', 'save', 'specify', 'submit', 'second_review', 'promote'],
  votes: [...movesBy('vote'), 'reveal'],
  comments: ['comment', 'reply', 'resolve', 'unresolve', 'carry_over', 'return'],
  suggestions: ['suggest', 'judged'],
}
const makers = ['import', 'save', 'submit', 'specify', 'second_review', 'promote']

/** Events, the revisions that no event names, and the words on suggestions in one line of time, newest first. */
export function timelineOf(
  { events, revisions }: { events: readonly HistoryEvent[]; revisions: readonly RevisionHead[] },
  suggestions: readonly SuggestionView[],
): TimelineEntry[] {
  const named = new Set(
    events.flatMap((event) => (makers.includes(event.move) ? [event.revision] : [])),
  )
  const ofEvents = events.map((event) =>
    entry({ ...event, id: `event ${event.seq}`, what: event.move, moved: event.from !== event.to }),
  )
  const others = revisions
    .filter((revision) => !named.has(revision.number))
    .map((revision) =>
      entry({
        id: `revision ${revision.number}`,
        at: revision.at,
        actor: revision.author,
        what: revision.number === 1 ? 'import' : 'save',
        note: revision.message,
        revision: revision.number,
      }),
    )
  const all = [...others, ...judgedIn(suggestions), ...ofEvents]
  return all.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

type Given = Pick<TimelineEntry, 'id' | 'at' | 'actor' | 'what'> & Partial<TimelineEntry>

function entry(given: Given): TimelineEntry {
  const moved = given.moved ?? false
  const kinds = timelineKinds.filter((kind) => ofKind[kind]?.includes(given.what))
  return {
    note: '',
    revision: null,
    quality: null,
    reasons: [],
    judged: null,
    ...given,
    moved,
    kinds: moved || kinds.length === 0 ? ['moves', ...kinds] : kinds,
  }
}

/** What was decided at one moment is one entry, whatever it was decided on. */
function judgedIn(suggestions: readonly SuggestionView[]): TimelineEntry[] {
  const byTime = Map.groupBy(
    suggestions.flatMap(({ verdicts }) => verdicts),
    ({ at }) => at,
  )
  return [...byTime].map(([at, verdicts]) => {
    const count = (wanted: string) => verdicts.filter(({ verdict }) => verdict === wanted).length
    const revision = verdicts.find((one) => one.revision !== null)?.revision ?? null
    const judged = { accepted: count('accepted'), rejected: count('rejected') }
    return entry({ id: `judged ${at}`, at, actor: null, what: 'judged', revision, judged })
  })
}
