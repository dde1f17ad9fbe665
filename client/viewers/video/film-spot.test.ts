import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { filmSelectors, placeOfSpan, showsNow, spanNow, spanOf } from './film-spot.ts'
import { listedClock, steadyClock } from './frame-clock.ts'

const ntsc = { num: 30_000, den: 1001 }
const still = { begin: 0, end: 8, frame: null, from: null, to: null, clock: null, time: 0 }
const at = (first: number) => ({
  ...still,
  begin: first,
  end: first + 8.008,
  clock: steadyClock({ rate: ntsc, first, count: 240 }),
})

describe('a spot in a film', () => {
  it('is the exact frame: 147 at 29.97 a second is 4.9049 to 4.938267', () => {
    const span = spanNow({ ...at(0), frame: 147, time: 4.9215 })
    const box = { x: 610, y: 300, width: 80, height: 60 }
    expect(filmSelectors(span, { box, corners: null })).toEqual([
      {
        type: 'FragmentSelector',
        conformsTo: 'http://www.w3.org/TR/media-frags/',
        value: 't=npt:4.9049,4.938267&xywh=pixel:610,300,80,60',
        refinedBy: { type: 'cs:FrameSelector', 'cs:start': 147, 'cs:end': 148 },
      },
    ])
  })

  it('is the range, from its first frame to its last', () => {
    const now = at(0)
    const from = now.clock.begin(30)
    const to = now.clock.end(59)
    expect(spanNow({ ...now, from, to }).frames).toEqual({ start: 30, end: 60 })
    expect(spanNow({ ...now, from }).frames).toEqual({ start: 30, end: 240 })
    expect(spanNow({ ...now, to }).frames).toEqual({ start: 0, end: 60 })
  })

  it('is gone to, and shown, at the very frame that it was made on, wherever the first frame begins', () => {
    const first = fc.double({ min: 0, max: 3, noNaN: true })
    const lengths = fc.array(fc.double({ min: 0.005, max: 0.4, noNaN: true }), { minLength: 2 })
    const made = fc.oneof(
      first.map(at),
      fc.tuple(first, lengths).map(([begin, all]) => {
        const times = all.reduce<number[]>((list, long) => [...list, (list.at(-1) ?? 0) + long], [])
        return { ...still, begin, end: begin + 1e3, clock: listedClock(times, begin) }
      }),
    )
    fc.assert(
      fc.property(made, fc.nat(), (film, any) => {
        const frame = any % (film.clock.last + 1)
        const now = { ...film, frame, time: film.clock.inside(frame) }
        const span = spanOf(filmSelectors(spanNow(now), null))
        expect(span && placeOfSpan(span, film)).toEqual({ frame })
        expect(span && showsNow(span, now)).toBe(true)
        expect(span && showsNow(span, { ...now, frame: frame + 1 })).toBe(false)
        const uncounted = span && { ...span, frames: null }
        expect(uncounted && placeOfSpan(uncounted, film)).toEqual({ frame })
      }),
    )
  })

  it('is a short time where frames are not counted, seen from its middle', () => {
    const now = { ...still, begin: 1, end: 9, time: 3.5 }
    const span = spanNow(now)
    expect(span).toEqual({ start: 2.5, end: 2.54, frames: null })
    expect(placeOfSpan(span, now)).toEqual({ time: 3.52 })
    expect(showsNow(span, now)).toBe(true)
    expect(showsNow(span, { ...now, time: 3.6 })).toBe(false)
  })

  it('is not found behind the end of a shorter film', () => {
    const frames = { start: 240, end: 241 }
    expect(placeOfSpan({ start: 8.008, end: 8.04, frames }, at(0))).toBeNull()
    expect(placeOfSpan({ start: 8, end: 9, frames: null }, still)).toBeNull()
    expect(spanOf([])).toBeNull()
  })
})
