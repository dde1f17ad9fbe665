import { expect, it } from 'vitest'

import { SeenLog } from './seen-log.ts'

it('tells each thing once, and again what could not be told', () => {
  const log = new SeenLog({})
  log.note('a', { opened: true })
  log.note('b', { opened: true, pages: [2] })
  const first = log.take()
  expect(first).toEqual({ a: { opened: true }, b: { opened: true, pages: [2] } })
  expect(log.take()).toEqual({})

  log.giveBack(first)
  log.note('b', { opened: true, pages: [1] })
  expect(log.take()).toEqual({ a: { opened: true }, b: { opened: true, pages: [1, 2] } })
})

it('is quiet about what it knows', () => {
  const log = new SeenLog({ a: { opened: true, played: [[0, 10]] } })
  let heard = 0
  log.subscribe(() => (heard += 1))
  log.note('a', { opened: true, played: [[2, 9]] })
  expect([heard, log.take()]).toEqual([0, {}])
  log.note('a', { opened: true, played: [[8, 20]] })
  expect([heard, log.read()['a']?.played]).toEqual([1, [[0, 20]]])
})
