import { expect, it } from 'vitest'

import { commandIds, commandList } from '#client/app/command-list.ts'
import { en } from '#client/i18n/en/index.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { type DeskFacts, whyAbsent } from './why-absent.ts'

const seatless = {
  take: 'slot_taken',
  release: 'not_taken',
  edit: 'not_taken',
  submit: 'not_taken',
  propose_deletion: 'not_taken',
  vote: 'not_yours',
  suggest: 'not_yours',
  return: 'not_yours',
  withdraw: 'illegal_move',
  recall: 'not_yours',
  reopen: 'not_yours',
  assign: 'not_yours',
  plan: 'not_yours',
  take_away: 'not_yours',
  second: 'not_yours',
  mark_gold: 'not_yours',
  unmark_gold: 'not_yours',
} as const
const facts: DeskFacts = {
  view: { abilities: [], whyNot: seatless, hidden: [], threads: [], lease: null, gold: null },
  content: plainContent(),
  undoable: false,
  redoable: false,
  comparing: false,
  findings: 0,
}

it('has a reason for every command of the desk that is not there', () => {
  const always = new Set(['comment', 'comment_here', 'compare', 'rail'])
  const ofDesk = commandIds.filter((id) => ['instance', 'tag'].includes(commandList[id].scope))
  const said = new Set(whyAbsent(facts, new Set()).map(({ id }) => id))
  expect(ofDesk.filter((id) => !said.has(id) && !always.has(id))).toEqual([])
})

it('says every reason in a sentence', () => {
  const words = { ...en.refusal, ...en.instance.why }
  for (const { id, why } of whyAbsent(facts, new Set()))
    expect([id, why in words]).toEqual([id, true])
})

it('is silent about what is there, unless it would do nothing', () => {
  const there = new Set(['edit', 'undo', 'finding', 'take_back'] as const)
  const mine = { ...facts, view: { ...facts.view, whyNot: {}, abilities: ['release' as const] } }
  const said = new Map(whyAbsent(mine, there).map(({ id, why }) => [id, why]))
  expect(said.has('edit')).toBe(false)
  expect(said.has('take_back')).toBe(false)
  expect(said.get('undo')).toBe('nothing_undone')
  expect(said.get('finding')).toBe('no_findings')
  expect(said.get('take')).toBe('taken_already')
  const done = whyAbsent({ ...mine, undoable: true, findings: 2 }, there).map(({ id }) => id)
  expect(done).not.toContain('undo')
  expect(done).not.toContain('finding')
})
