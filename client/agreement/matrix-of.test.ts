import { expect, it } from 'vitest'

import type { AgreementPair } from '#shared/view/agreement-view.ts'

import { matrixOf } from './matrix-of.ts'

const pair = (first: string, second: string, value: number, n = 40): AgreementPair => ({
  first,
  second,
  n,
  instances: n,
  kappa: { status: 'ok', value, n, interval: null, method: 'cohen_kappa', components: {} },
  percent: { status: 'undefined', reason: 'no_units', n: 0 },
  filter: { pair: `${first}~${second}` },
})

it('puts those who agree most with the others first, and who has too few rounds last', () => {
  const { rows, columns, at } = matrixOf(
    [pair('a', 'b', 0.2), pair('a', 'c', 0.4), pair('b', 'c', 0.9), pair('a', 'd', 1, 19)],
    true,
  )
  expect([rows, columns]).toEqual([
    ['c', 'b', 'a'],
    ['b', 'a', 'd'],
  ])
  expect(at('c', 'b')?.filter).toEqual({ pair: 'b~c' })
})

it('shows each two of a kind once', () => {
  const pairs = [pair('a', 'b', 0.2), pair('a', 'c', 0.4), pair('b', 'c', 0.9)]
  const { rows, columns, at } = matrixOf(pairs, true)
  const shown = rows.flatMap((row) => columns.flatMap((column) => at(row, column) ?? []))
  expect(shown).toHaveLength(3)
  expect(new Set(shown)).toEqual(new Set(pairs))
})

it('keeps apart who judged first where the two are not of a kind', () => {
  const { rows, columns, at } = matrixOf([pair('a', 'b', 0.2), pair('b', 'a', 0.4)], false)
  expect([rows, columns]).toEqual([
    ['b', 'a'],
    ['a', 'b'],
  ])
  expect(at('a', 'b')?.kappa).toMatchObject({ value: 0.2 })
  expect(at('a', 'a')).toBeUndefined()
})
