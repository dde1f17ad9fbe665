import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Selector } from './anchor.ts'
import { rangeToUnits } from './code-points.ts'
import { follower, placeOf, reanchor, type TextPlace } from './reanchor.ts'
import { textSelectors } from './text-anchor.ts'

const chosen = (text: string, words: string, from = 0): Selector[] => {
  const start = text.indexOf(words, from)
  return textSelectors(text, { start, end: start + words.length })
}
const wordsAt = (text: string, { range }: TextPlace) => {
  if (!range) return null
  const { end, start } = rangeToUnits(text, range)
  return text.slice(start, end)
}

const twice =
  'In <image1> the blue van at 00:12 stops. Wait for it. In <image2> the blue van at 00:12 turns.'

describe('a remark on the second of two like sentences', () => {
  const selectors = chosen(twice, 'the blue van at 00:12', 40)

  it('stays on the second when a word is put into it', () => {
    const edited = twice.replace('<image2> the blue van', '<image2> the dark-blue van')
    const place = reanchor(selectors, twice, edited)
    expect(place.status).toBe('changed')
    expect(wordsAt(edited, place)).toBe('the dark-blue van at 00:12')
  })
  it('moves with it when the first one grows', () => {
    const edited = twice.replace('the blue van', 'suddenly the blue van')
    const place = reanchor(selectors, twice, edited)
    expect(place).toMatchObject({
      status: 'moved',
      range: { start: (placeOf(selectors).range?.start ?? 0) + 9 },
    })
    expect(wordsAt(edited, place)).toBe('the blue van at 00:12')
  })
  it('is gone when its own sentence is, though the first still stands', () => {
    const edited = twice.slice(0, twice.indexOf(' In <image2>'))
    expect(reanchor(selectors, twice, edited)).toEqual({ status: 'orphan', range: null })
  })
})

describe('a remark on a word', () => {
  const text = 'The speaker says fifteen in the recording.'
  const selectors = chosen(text, 'fifteen')
  it('is on the word that was put in its place', () => {
    const edited = text.replace('fifteen', '50')
    const place = reanchor(selectors, text, edited)
    expect(place.status).toBe('changed')
    expect(wordsAt(edited, place)).toBe('50')
  })
  it('is exact when something was written behind it', () => {
    const edited = text.replace('fifteen in', 'fifteen, clearly, in')
    expect(reanchor(selectors, text, edited)).toEqual(placeOf(selectors))
  })
  it('is gone with its sentence', () => {
    expect(reanchor(selectors, text, 'Something else entirely was asked here.').status).toBe(
      'orphan',
    )
  })
})

it('follows a passage that was cut out and put elsewhere', () => {
  const text =
    'First the cat sleeps. Then the old dog barks at the moon. At last all is quiet in the house.'
  const passage = 'Then the old dog barks at the moon. '
  const edited = `${text.replace(passage, '')} ${passage}`.trim()
  const place = reanchor(chosen(text, 'the old dog barks at the moon'), text, edited)
  expect(place.status).toBe('moved')
  expect(wordsAt(edited, place)).toBe('the old dog barks at the moon')
})

describe('a remark on words that were not saved yet', () => {
  const saved = 'What stands in the picture?'
  const draft = 'What stands in the picture, and how many of them are red?'
  const selectors = chosen(draft, 'how many of them are red')
  it('is not in what was saved, and is where it belongs in what is saved next', () => {
    expect(reanchor(selectors, saved, saved).status).toBe('orphan')
    const place = reanchor(selectors, saved, draft)
    expect(place.status).toBe('moved')
    expect(wordsAt(draft, place)).toBe('how many of them are red')
  })
  it('is found again where the words changed a little', () => {
    const later = 'Now: what stands in the picture, and how many of those are red?'
    const place = reanchor(selectors, saved, later)
    expect(place.status).toBe('changed')
    expect(wordsAt(later, place)).toContain('how many of those are red')
  })
  it('is not guessed between two equal places', () => {
    const line = '- look at the red car\n'
    const many = line.repeat(6)
    const ambiguous: Selector[] = [
      { type: 'TextPositionSelector', start: 0, end: 11 },
      {
        type: 'TextQuoteSelector',
        exact: 'the red car',
        prefix: '- look at ',
        suffix: '\n- look at ',
      },
    ]
    expect(reanchor(ambiguous, 'nothing of it', many).status).toBe('orphan')
  })
})

it('says the worst of several steps', () => {
  const one = 'Count the red cars on the bridge.'
  const two = `Now: ${one}`
  const three = two.replace('red', 'dark red')
  const first = follower(one, two)(chosen(one, 'the red cars'))
  expect(first.status).toBe('moved')
  const second = follower(two, three)(chosen(one, 'the red cars'), first)
  expect(second.status).toBe('changed')
  expect(wordsAt(three, second)).toBe('the dark red cars')
})

const sign = fc.constantFrom(
  'a',
  'b',
  'ö',
  ' ',
  ' ',
  '\n',
  '.',
  '😀',
  '\ud83d',
  '\ude00',
  '字',
  '<image1>',
  '👩‍🚀',
)
const part = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''))
// Signs that no other part has, so that what was inserted or chosen cannot be taken for something else.
const unique = fc
  .array(fc.constantFrom('X', 'Y', 'Z'), { minLength: 1, maxLength: 30 })
  .map((signs) => signs.join(''))
const inserted = fc
  .array(fc.constantFrom('1', '2', '3', ' 4'), { minLength: 1, maxLength: 30 })
  .map((signs) => signs.join(''))

describe('whatever the text is', () => {
  it('an untouched spot is exact', () => {
    fc.assert(
      fc.property(part, unique, part, (before, words, after) => {
        const text = before + words + after
        const selectors = chosen(text, words)
        expect(reanchor(selectors, text, text)).toEqual(placeOf(selectors))
        expect(reanchor(selectors, text, `${text}1`)).toEqual(placeOf(selectors))
      }),
    )
  })
  it('an insertion before it moves it by its length', () => {
    fc.assert(
      fc.property(part, part, unique, part, inserted, (start, before, words, after, more) => {
        const text = start + before + words + after
        const edited = start + more + before + words + after
        const selectors = chosen(text, words)
        const from = placeOf(selectors).range ?? { start: 0, end: 0 }
        const place = reanchor(selectors, text, edited)
        const by = Array.from(edited).length - Array.from(text).length
        expect(place).toEqual({
          status: 'moved',
          range: { start: from.start + by, end: from.end + by },
        })
      }),
    )
  })
  it('a spot that was deleted is gone', () => {
    fc.assert(
      fc.property(part, unique, part, (before, words, after) => {
        const text = before + words + after
        expect(reanchor(chosen(text, words), text, before + after)).toEqual({
          status: 'orphan',
          range: null,
        })
      }),
    )
  })
  it('an edit inside changes it and keeps its ends', () => {
    fc.assert(
      fc.property(part, unique, inserted, part, (before, words, more, after) => {
        const text = `${before}[${words}]${after}`
        const edited = `${before}[${words}${more}]${after}`
        const place = reanchor(chosen(text, `[${words}]`), text, edited)
        expect(place.status).toBe('changed')
        expect(wordsAt(edited, place)).toBe(`[${words}${more}]`)
      }),
    )
  })
  it('nothing is thrown, and what is found lies in the text', () => {
    const anything = fc.oneof(part, fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(anything, anything, fc.nat(80), fc.nat(80), (text, other, start, size) => {
        const place = reanchor(
          textSelectors(text, {
            start: Math.min(start, text.length),
            end: Math.min(start + size, text.length),
          }),
          text,
          other,
        )
        const length = Array.from(other).length
        expect(place.range === null).toBe(place.status === 'orphan')
        const found = place.range ?? { start: 0, end: 0 }
        expect(found.start >= 0 && found.end >= found.start && found.end <= length).toBe(true)
      }),
    )
  })
})

const fox = (i: number) => `${i}: the quick brown fox number ${i * 7} jumps over the lazy dog.\n`

it('reads a text of a megabyte, and one that became quite another', () => {
  const text = Array.from({ length: 17_000 }, (_, i) => fox(i)).join('')
  expect(text.length).toBeGreaterThan(1_000_000)
  const selectors = chosen(text, fox(9_000).trim())
  const moved = reanchor(selectors, text, `A new first line.\n${text}`)
  expect(moved.status).toBe('moved')
  const edited = text.replace('number 63000', 'number 63001').replace('number 70 ', 'number 71 ')
  expect(reanchor(selectors, text, edited).status).toBe('changed')
  expect(reanchor(selectors, text, text.toUpperCase()).status).toBe('orphan')
})
