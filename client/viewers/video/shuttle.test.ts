import { expect, it } from 'vitest'

import { nextSpeed, type Shuttle, shuttled, speeds } from './shuttle.ts'

const press = (keys: string) =>
  keys.split('').reduce<Shuttle>((now, key) => shuttled(now, key === 'l' ? 1 : -1), 0)

it.each([
  ['l', 1],
  ['ll', 2],
  ['lll', 4],
  ['llll', 4],
  ['j', -1],
  ['jj', -2],
  ['jjjj', -4],
  ['llj', -1],
  ['jjl', 1],
])('runs at %s as %i', (keys, speed) => {
  expect(press(keys)).toBe(speed)
})

it('goes through the speeds and stays within 0.1 and 4', () => {
  expect(nextSpeed(1, 1)).toBe(1.25)
  expect(nextSpeed(1, -1)).toBe(0.75)
  expect(nextSpeed(0.1, -1)).toBe(0.1)
  expect(nextSpeed(4, 1)).toBe(4)
  expect(speeds).toContain(1)
})
