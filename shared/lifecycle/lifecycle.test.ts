import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  after,
  moves,
  movesBy,
  movesTo,
  roundBeginners,
  type Stage,
  stages,
  transitions,
} from './lifecycle.ts'

it('has the rows of the published table and no other', () => {
  const rows = transitions().map(({ from, move, to }) => `${from} ${move} ${to}`)
  expect(rows.toSorted()).toEqual(
    [
      'review submit check',
      'returned submit check',
      'review propose_deletion check',
      'returned propose_deletion check',
      'check vote check',
      'check agree_high signed_off',
      'check agree_low deleted',
      'check split tie_break',
      'check split_back returned',
      'check keep returned',
      'tie_break keep returned',
      'tie_break decide_high signed_off',
      'tie_break decide_low deleted',
      'check return returned',
      'tie_break return returned',
      'check withdraw returned',
      'check recall returned',
      'tie_break recall returned',
      'signed_off reopen review',
      'deleted reopen review',
    ].toSorted(),
  )
})

it('stays inside its own stages whatever moves are tried', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves)), (tried) => {
      let stage: Stage = 'review'
      for (const move of tried) stage = after(stage, move) ?? stage
      expect(stages).toContain(stage)
    }),
  )
})

it('comes back to phase 1 by every move that begins a round, and by no other', () => {
  for (const { move, to } of transitions())
    expect(roundBeginners.some((one) => one === move)).toBe(to === 'returned' || to === 'review')
})

it('reaches every stage, and leaves every stage', () => {
  for (const stage of stages) {
    expect(transitions().some(({ from, to }) => to === stage && from !== stage)).toBe(true)
    expect(transitions().some(({ from, to }) => from === stage && to !== stage)).toBe(true)
  }
})

it('tells which moves decide, and which are made by a review or by a vote', () => {
  expect(movesTo('signed_off')).toEqual(['agree_high', 'decide_high'])
  expect(movesTo('deleted')).toEqual(['agree_low', 'decide_low'])
  expect(movesTo(...stages)).toEqual(moves.filter((move) => move !== 'vote'))
  expect(movesBy('review')).toEqual(['submit', 'propose_deletion'])
  for (const move of [...movesTo('signed_off', 'deleted', 'tie_break'), 'vote'] as const)
    expect(movesBy('vote')).toContain(move)
})
