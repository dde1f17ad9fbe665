import { afterEach, expect, it } from 'vitest'

import { learnTime, serverNow } from './server-clock.ts'

const day = 86_400_000
const saying = (at: number) => ({ headers: new Headers({ date: new Date(at).toUTCString() }) })
afterEach(() => learnTime(saying(Date.now())))

it('tells the time of the server on a machine whose clock is a day off', () => {
  for (const off of [day, -day]) {
    learnTime(saying(Date.now() + off))
    expect(Math.abs(serverNow() - Date.now() - off)).toBeLessThan(2_000)
  }
})

it('keeps to its own clock where the two agree, and where the server says nothing', () => {
  learnTime(saying(Date.now()))
  learnTime({ headers: new Headers() })
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(50)
})
