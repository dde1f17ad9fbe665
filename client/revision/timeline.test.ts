import { expect, it } from 'vitest'

import type { Content } from '#shared/instance/content.ts'
import type { HistoryEvent, RevisionHead, SuggestionView } from '#shared/view/instance-view.ts'

import { timelineOf } from './timeline.ts'

const time = (minute: number) => `2026-01-01T00:0${minute}:00.000Z`
const event = (seq: number, move: string, more: Partial<HistoryEvent> = {}): HistoryEvent => ({
  seq,
  move,
  from: 'check',
  to: 'check',
  actor: 'Mara',
  at: time(seq),
  round: 1,
  note: '',
  revision: null,
  quality: null,
  reasons: [],
  ...more,
})
const head = (number: number): RevisionHead => ({
  number,
  hash: '',
  parent: number - 1 || null,
  author: 'Mara',
  message: '',
  at: time(number),
})
const content = {} as Content
const suggestion: SuggestionView = {
  id: 's',
  author: 'Ada',
  mine: false,
  round: 1,
  revision: 2,
  message: '',
  at: time(3),
  base: content,
  content,
  verdicts: [
    { hunk: 0, verdict: 'accepted', revision: 3, at: time(5) },
    { hunk: 1, verdict: 'rejected', revision: null, at: time(5) },
  ],
}

it('puts moves, unnamed revisions and words on suggestions in one line of time, newest first', () => {
  const events = [
    event(2, 'submit', { from: 'review', revision: 2 }),
    event(3, 'suggest'),
    event(4, 'return', { to: 'returned' }),
    event(6, 'vote', { quality: 'high' }),
  ]
  const all = timelineOf({ events, revisions: [head(1), head(2)] }, [suggestion])
  expect(all.map(({ what }) => what)).toEqual([
    'vote',
    'judged',
    'return',
    'suggest',
    'submit',
    'import',
  ])
  expect(all[1]).toMatchObject({ judged: { accepted: 1, rejected: 1 }, revision: 3 })
})

it('gives each entry at least one kind to filter by', () => {
  const events = ['vote', 'comment', 'assign', 'suggest', 'save', 'new_in_a_later_version']
  const all = timelineOf({ events: events.map((move, i) => event(i, move)), revisions: [] }, [])
  expect(all.map(({ kinds }) => kinds)).toEqual(
    [['votes'], ['comments'], ['moves'], ['suggestions'], ['revisions'], ['moves']].toReversed(),
  )
})
