import { expect, it } from 'vitest'

import { startStack, step, undo } from '#client/revision/undo-stack.ts'
import type { Content } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { applyHunks, hunksBetween } from '#shared/revision/hunks.ts'
import type { SuggestionView } from '#shared/view/instance-view.ts'

import { hunkStates } from './hunk-states.ts'
import { holds, type Said } from './verdict-store.ts'

const base = plainContent({
  domain: 'chemistry',
  difficulty: null,
  question: { text: 'Give two of them.', media: [] },
  answer: { text: 'Here they are.', media: [] },
})
const content: Content = {
  ...base,
  question: { text: 'Give three of them.', media: [] },
  answer: { text: 'There they are.', media: [] },
}
const hunks = hunksBetween(base, content)
const suggestion: SuggestionView = {
  id: 's',
  author: 'Cleo',
  mine: false,
  round: 1,
  revision: 1,
  message: '',
  at: '2026-01-01T00:00:00Z',
  base,
  content,
  verdicts: [{ hunk: 1, verdict: 'rejected', revision: null, at: '2026-01-01T00:00:00Z' }],
}
const said = (hunk: number, verdict: Said['verdict'], before: Content | null): Said => ({
  suggestion: 's',
  hunk,
  verdict,
  before,
})

it('counts what stands as accepted, and follows undo', () => {
  const fresh = startStack(base)
  const made = step(fresh, applyHunks(base, hunks.slice(0, 1)), { group: null, at: 0 })
  const decided = [said(0, 'accepted', base)]
  expect(hunkStates(suggestion, { hunks, said: decided, stack: made })).toEqual([
    'accepted',
    'rejected',
  ])
  expect(hunkStates(suggestion, { hunks, said: decided, stack: undo(made) })).toEqual([
    'open',
    'rejected',
  ])
})

it('still counts an accepted hunk that the reviewer worked on further', () => {
  const made = step(startStack(base), applyHunks(base, hunks.slice(0, 1)), { group: null, at: 0 })
  const edited = step(
    made,
    { ...made.present, question: { text: 'Give thirty of them.', media: [] } },
    { group: null, at: 0 },
  )
  const decided = said(0, 'accepted', base)
  expect(hunkStates(suggestion, { hunks, said: [decided], stack: edited })[0]).toBe('accepted')
  expect(holds(decided, startStack(base))).toBe(false)
})
