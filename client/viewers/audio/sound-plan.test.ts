import { expect, it } from 'vitest'

import { soundPlan } from './sound-plan.ts'

const short = { bytes: 1e6, seconds: 60 }
const hour = { bytes: 57e6, seconds: 3600 }
const why = (peaks: Parameters<typeof soundPlan>[1]) => soundPlan(hour, peaks, undefined).outline
const done = { state: 'done', url: '/peaks', bytes: 10 } as const

it('takes the peaks of the server wherever they are', () => {
  expect(soundPlan(hour, done, undefined).outline).toEqual({ from: 'peaks', url: '/peaks' })
})

it('decodes what is short, and says of what is long why it has no waveform', () => {
  expect(soundPlan(short, { state: 'waiting' }, undefined).outline).toEqual({ from: 'decode' })
  expect(why({ state: 'waiting' })).toEqual({ from: null, why: 'being' })
  expect(why({ state: 'lacking', tool: 'ffmpeg' })).toEqual({ from: null, why: 'lacking' })
  expect(why({ state: 'failed', why: 'cut off' })).toEqual({ from: null, why: 'failed' })
  expect(why(undefined)).toEqual({ from: null, why: 'long' })
})

it('plays the copy where there is one', () => {
  expect(soundPlan(short, undefined, done).proxy).toBe('/peaks')
  expect(soundPlan(short, undefined, { state: 'waiting' }).proxy).toBeNull()
})
