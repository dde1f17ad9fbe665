import { expect, it } from 'vitest'

import { listedClock, steadyClock } from './frame-clock.ts'
import { readPlace } from './read-place.ts'

const ntsc = steadyClock({ rate: { num: 30000, den: 1001 }, first: 0, count: 9000 })
const variable = listedClock([0, 0.1, 0.15], 0)

it.each([
  ['147', { frame: 147 }],
  [' 0 ', { frame: 0 }],
  ['0:04', { seconds: 4 }],
  ['1:02:05.5', { seconds: 3725.5 }],
  ['4.9s', { seconds: 4.9 }],
  ['4,9 s', { seconds: 4.9 }],
  ['12.5', { seconds: 12.5 }],
  ['00:01:00;02', { frame: 1800 }],
  ['00:00:01:15', { frame: 45 }],
])('reads %s', (text, place) => {
  expect(readPlace(text, ntsc)).toEqual(place)
})

it.each(['', 'later', '1:2:3:4:5', '-4', '0x10', '00:00:01:15:00'])('refuses “%s”', (text) => {
  expect(readPlace(text, ntsc)).toBeNull()
})

it('has no timecode where the rate varies, and no frame where there is none', () => {
  expect(readPlace('00:00:01:15', variable)).toBeNull()
  expect(readPlace('2', variable)).toEqual({ frame: 2 })
  expect(readPlace('2', null)).toEqual({ seconds: 2 })
})
