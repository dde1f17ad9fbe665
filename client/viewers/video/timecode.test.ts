import fc from 'fast-check'
import { expect, it } from 'vitest'

import { clockTime, frameOfTimecode, timecode } from './timecode.ts'

const ntsc = { num: 30000, den: 1001 }
const ntsc60 = { num: 60000, den: 1001 }
const pal = { num: 25, den: 1 }
const film = { num: 24000, den: 1001 }
const numbers = (code: string): [number, number, number, number] => {
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = code.split(/[:;]/).map(Number)
  return [hours, minutes, seconds, frames]
}

// The turns of minutes that SMPTE ST 12-1 names, and the whole numbers of its hour (107,892 frames) and day (2,589,408).
it.each([
  [0, '00:00:00;00'],
  [1799, '00:00:59;29'],
  [1800, '00:01:00;02'],
  [3597, '00:01:59;29'],
  [3598, '00:02:00;02'],
  [17981, '00:09:59;29'],
  [17982, '00:10:00;00'],
  [19781, '00:10:59;29'],
  [19782, '00:11:00;02'],
  [107892, '01:00:00;00'],
  [2589407, '23:59:59;29'],
])('writes frame %i of a 29.97 film as %s', (frame, code) => {
  expect(timecode(frame, ntsc)).toBe(code)
  expect(frameOfTimecode(numbers(code), ntsc)).toBe(frame)
})

it.each([
  [3599, '00:00:59;59'],
  [3600, '00:01:00;04'],
  [35964, '00:10:00;00'],
  [215784, '01:00:00;00'],
])('writes frame %i of a 59.94 film as %s', (frame, code) => {
  expect(timecode(frame, ntsc60)).toBe(code)
  expect(frameOfTimecode(numbers(code), ntsc60)).toBe(frame)
})

it('drops nothing at whole rates and at 23.976', () => {
  expect(timecode(1500, pal)).toBe('00:01:00:00')
  expect(timecode(1440, film)).toBe('00:01:00:00')
})

it('reads back every timecode that it writes, and writes no two frames alike', () => {
  const rate = fc.constantFrom(ntsc, ntsc60, pal, film, { num: 50, den: 1 }, { num: 15, den: 1 })
  fc.assert(
    fc.property(fc.nat(2_000_000), rate, (frame, at) => {
      expect(frameOfTimecode(numbers(timecode(frame, at)), at)).toBe(frame)
    }),
  )
})

it('takes a number that was dropped for the frame that follows', () => {
  expect(frameOfTimecode([0, 1, 0, 0], ntsc)).toBe(1800)
  expect(frameOfTimecode([0, 1, 0, 1], ntsc)).toBe(1800)
  expect(frameOfTimecode([0, 10, 0, 0], ntsc)).toBe(17982)
})

it('keeps within a frame and a bit of the clock for a day', () => {
  fc.assert(
    fc.property(fc.nat(2_589_407), (frame) => {
      const [hours, minutes, seconds, frames] = numbers(timecode(frame, ntsc))
      const written = (hours * 60 + minutes) * 60 + seconds + frames / 30
      expect(Math.abs(written - (frame * 1001) / 30000)).toBeLessThan(0.16)
    }),
  )
})

it('writes milliseconds where there is no rate', () => {
  expect(clockTime(3725.0046)).toBe('01:02:05.005')
  expect(clockTime(59.9996)).toBe('00:01:00.000')
})
