import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chrf } from './chrf.ts'
import { levenshtein } from './levenshtein.ts'

describe('the edit distance', () => {
  it.each([
    ['kitten', 'sitting', 3, 4 / 7],
    ['house', 'hous', 1, 0.8],
    ['', 'abc', 3, 0],
    ['', '', 0, 1],
    ['abc', 'ca', 3, 0],
    ['👨‍👩‍👧‍👦!', '👩!', 1, 0.5],
    ['Cafe\u0301', 'Café', 0, 1],
    ['a\r\nb', 'a\nb', 1, 2 / 3],
    ['一张图片', '两张图片', 1, 0.75],
  ])('of %j and %j is %i, their likeness %f', (a, b, distance, similarity) => {
    expect(levenshtein(a, b)).toEqual({ distance, similarity: expect.closeTo(similarity, 12) })
  })

  it('is that of characters, however the common ends are cut off', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\r',
      '\n',
      'é',
      'e\u0301',
      '👩',
      '\u200D',
      '👧',
      '🇩',
      '🇪',
      '图',
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, text, text, (start, one, other, end) => {
        const [a, b] = [start + one + end, start + other + end]
        expect(levenshtein(a, b).distance).toBe(plainDistance(a, b))
        expect(levenshtein(b, a)).toEqual(levenshtein(a, b))
      }),
      { numRuns: 500 },
    )
  })
})

describe('chrF', () => {
  const reference =
    'It is a guide to action that ensures that the military will forever heed Party commands'
  const hypothesis =
    'It is to insure the troops forever hearing the activity guidebook that party direct'

  it('is .333 of the sentences in the manual of NLTK, at β = 3', () => {
    expect(chrf(hypothesis, reference, { beta: 3 })).toEqual({
      chrf: expect.closeTo(0.333_012_295_4, 9),
      chrfMeanOfF: expect.closeTo(0.333_012_285_8, 9),
    })
  })

  it('does not matter who is first at β = 1, leaves white space out, and knows short texts', () => {
    expect(chrf(hypothesis, reference)).toEqual(chrf(reference, hypothesis))
    expect(chrf('a b', 'ab')).toEqual({ chrf: 1, chrfMeanOfF: 1 })
    expect(chrf('', 'ab')).toEqual({ chrf: 0, chrfMeanOfF: 0 })
    expect(chrf('xyz', 'abc')).toEqual({ chrf: 0, chrfMeanOfF: 0 })
    expect(chrf('', ' ')).toBeNull()
  })
})

function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text.normalize('NFC')), ({ segment }) => segment)
}

/** By the table of Wagner and Fischer, on characters as people see them. */
function plainDistance(a: string, b: string): number {
  const [one, other] = [characters(a), characters(b)]
  let row = Array.from({ length: other.length + 1 }, (_, k) => k)
  for (const [i, mine] of one.entries()) {
    const next = [i + 1]
    for (const [k, yours] of other.entries())
      next.push(
        Math.min((next[k] ?? 0) + 1, (row[k + 1] ?? 0) + 1, (row[k] ?? 0) + Number(mine !== yours)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
