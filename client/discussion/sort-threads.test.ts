import { expect, it } from 'vitest'

import { onWhole } from '#shared/discussion/place.ts'

import type { PlacedThread } from './discussion-store.ts'
import { byPlace, fits } from './sort-threads.ts'

const thread = (id: string, change: Partial<PlacedThread>): PlacedThread => ({
  id,
  mine: false,
  round: 1,
  revision: 1,
  blocking: false,
  reasons: [],
  anchor: null,
  snapshot: null,
  place: onWhole,
  now: onWhole,
  messages: [],
  resolved: null,
  ...change,
})
const onText = (side: 'question' | 'answer', start: number): Partial<PlacedThread> => ({
  anchor: { on: { kind: 'text', side, revision: 1 }, selector: [] },
  now: { ...onWhole, range: { start, end: start + 1 } },
})
const onMedium = (key: string | null): Partial<PlacedThread> => ({
  anchor: { on: { kind: 'medium', sha256: 'a'.repeat(64) }, selector: [] },
  now: { ...onWhole, key },
})

it('puts threads where a reader meets their spots', () => {
  const threads = [
    thread('gone', onMedium(null)),
    thread('in the answer', onText('answer', 0)),
    thread('on the picture', onMedium('image1')),
    thread('after the picture', onText('question', 40)),
    thread('before the picture', onText('question', 2)),
    thread('on all', {}),
  ]
  const sorted = byPlace(threads, { question: 'Look at <image1>.', answer: 'Here.' })
  expect(sorted.map(({ id }) => id)).toEqual([
    'on all',
    'before the picture',
    'on the picture',
    'after the picture',
    'in the answer',
    'gone',
  ])
})

it('knows which threads a filter keeps', () => {
  const done = thread('done', { resolved: { by: null, mine: true, at: '' }, blocking: true })
  const kept = (['all', 'open', 'resolved', 'mine', 'blocking'] as const).filter((one) =>
    fits(done, one),
  )
  expect(kept).toEqual(['all', 'resolved', 'blocking'])
})
