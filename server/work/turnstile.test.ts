import { expect, it } from 'vitest'

import { turnstile } from './turnstile.ts'

it('lets as many in as it may, the others in their order, and goes on after one that failed', async () => {
  const pass = turnstile(2)
  const entered: number[] = []
  const doors = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
  const told = doors.map(({ promise }, i) =>
    pass(async () => {
      entered.push(i)
      await promise
      return i
    }).catch(() => 'failed'),
  )
  const settled = async (i: number) => told[i]
  await Promise.resolve()
  expect(entered).toEqual([0, 1])
  doors[1]?.reject(new Error('broken'))
  expect(await settled(1)).toBe('failed')
  doors[0]?.resolve()
  expect(await settled(0)).toBe(0)
  for (const door of doors.slice(2)) door.resolve()
  expect(await Promise.all(told)).toEqual([0, 'failed', 2, 3, 4])
  expect(entered).toEqual([0, 1, 2, 3, 4])
})
