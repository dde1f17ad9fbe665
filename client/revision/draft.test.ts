import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Content } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { createDraftStore, draftOf, type DraftStore } from './draft-store.ts'
import { type Draft, openDraft, type ServerDraft } from './open-draft.ts'
import { smallestChange } from './smallest-change.ts'
import { redo, startStack, step, undo } from './undo-stack.ts'

const content = plainContent({
  question: { text: 'q', media: [] },
  answer: { text: 'a', media: [] },
})
const asking = (text: string): Content => ({ ...content, question: { text, media: [] } })
const head = { number: 2, content, checks: [] }
const local = (text: string, more: Partial<Draft> = {}): Draft => ({
  base: 2,
  content: asking(text),
  checks: ['counts'],
  known: [],
  unsent: true,
  ...more,
})
const server = (text: string, stamp: string): ServerDraft => ({
  base: 2,
  content: asking(text),
  checks: ['counts'],
  stamp,
})

describe('openDraft', () => {
  it('starts from the head where nothing was left', () => {
    const opened = openDraft({ head, local: null, server: null })
    expect(opened).toMatchObject({ conflict: null, draft: { base: 2, content, unsent: false } })
  })

  it('takes the draft that contains the other, whatever any clock says', () => {
    const here = local('here', { known: ['s1', 's2'] })
    expect(openDraft({ head, local: here, server: server('there', 's2') }).draft).toBe(here)
    const sent = local('here', { known: ['s1'], unsent: false })
    const opened = openDraft({ head, local: sent, server: server('there', 's2') })
    expect(opened).toMatchObject({
      conflict: null,
      draft: { content: asking('there'), known: ['s2'] },
    })
  })

  it('asks when two drafts went on apart, and not when they say the same', () => {
    const here = local('here', { known: ['s1'] })
    const there = server('there', 's2')
    expect(openDraft({ head, local: here, server: there })).toEqual({
      draft: here,
      conflict: { kind: 'draft', theirs: there },
    })
    const same = openDraft({ head, local: here, server: server('here', 's2') })
    expect(same).toMatchObject({ conflict: null, draft: { known: ['s2'] } })
  })

  it('lets go of a copy whose draft was saved or dropped elsewhere, and never of unsent work', () => {
    const sent = local('here', { known: ['s1'], unsent: false })
    expect(openDraft({ head, local: sent, server: null }).draft.content).toBe(content)
    const unsent = local('here', { known: ['s1'] })
    expect(openDraft({ head, local: unsent, server: null }).draft).toBe(unsent)
  })

  it('asks when the head moved on and says something else', () => {
    const here = local('here', { base: 1 })
    const theirs = { base: 2, content, checks: [], stamp: null }
    expect(openDraft({ head, local: here, server: null })).toEqual({
      draft: here,
      conflict: { kind: 'revision', theirs },
    })
  })

  it('does not ask when the head says what the draft says', () => {
    const opened = openDraft({ head, local: local('q', { base: 1 }), server: null })
    expect(opened).toMatchObject({ conflict: null, draft: { base: 2, checks: [] } })
  })
})

const open = (found: { local?: Draft; server?: ServerDraft } = {}) =>
  createDraftStore(openDraft({ head, local: null, server: null, ...found }), head)
const type = (store: DraftStore, text: string) => store.getState().edit(() => asking(text))

describe('the draft on the page', () => {
  it('goes on with a draft from elsewhere while nothing of its own is unsent', () => {
    const store = open({ server: server('one', 's1') })
    store.getState().meetDraft(server('two', 's2'))
    expect(store.getState().stack.present).toEqual(asking('two'))
    store.getState().meetDraft(server('one', 's1'))
    expect(store.getState()).toMatchObject({ stack: { present: asking('two') }, conflict: null })
  })

  it('asks about a draft from elsewhere when something of its own is unsent', () => {
    const store = open({ server: server('one', 's1') })
    type(store, 'mine')
    store.getState().meetDraft(server('two', 's2'))
    expect(store.getState()).toMatchObject({
      conflict: { kind: 'draft', theirs: { stamp: 's2' } },
      stack: { present: asking('mine') },
    })
    store.getState().keepMine()
    expect(store.getState()).toMatchObject({ conflict: null, known: ['s1', 's2'] })
    expect(draftOf(store.getState())).toMatchObject({ content: asking('mine'), unsent: true })
  })

  it('asks about the revision once the drafts are settled, and undo brings back what was left', () => {
    const store = open({ server: server('one', 's1') })
    type(store, 'mine')
    store.getState().meet({ number: 3, content: asking('saved'), checks: [] }, false)
    store.getState().meetDraft(server('two', 's2'))
    expect(store.getState().conflict?.kind).toBe('draft')
    store.getState().takeTheirs()
    expect(store.getState().conflict).toMatchObject({ kind: 'revision', theirs: { base: 3 } })
    store.getState().merge({ content: asking('both'), checks: [] })
    expect(store.getState()).toMatchObject({ base: 3, conflict: null })
    store.getState().undo()
    expect(store.getState()).toMatchObject({ stack: { present: asking('two') }, conflict: null })
  })
})

describe('the undo stack', () => {
  it('takes quick typing on one side as one step, and goes over both sides', () => {
    let stack = startStack(content)
    stack = step(stack, asking('qu'), { group: 'question', at: 1000 })
    stack = step(stack, asking('que'), { group: 'question', at: 1200 })
    stack = step(
      stack,
      { ...asking('que'), answer: { text: 'x', media: [] } },
      { group: 'answer', at: 1300 },
    )
    stack = undo(stack)
    expect(stack.present).toEqual(asking('que'))
    stack = undo(stack)
    expect(stack.present).toBe(content)
    expect(undo(stack)).toBe(stack)
    expect(redo(redo(stack)).present.answer.text).toBe('x')
  })

  it('forgets what was undone once something new is done', () => {
    const typed = step(startStack(content), asking('x'), { group: null, at: 0 })
    const anew = step(undo(typed), asking('y'), { group: null, at: 1 })
    expect(redo(anew)).toBe(anew)
  })
})

describe('smallestChange', () => {
  it('turns one text into the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\r', '\n', '\ud83d'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = smallestChange(before, after)
        const { from, to, insert } = change ?? { from: 0, to: 0, insert: '' }
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
      }),
    )
  })
})
