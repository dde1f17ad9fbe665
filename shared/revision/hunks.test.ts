import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Content, sides } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { acceptHunk, standsIn } from './accept-hunk.ts'
import { type Change, sameValue } from './changes.ts'
import { applyHunks, editsOn, hunksBetween } from './hunks.ts'

const text = fc
  .array(
    fc.constantFrom(
      '<image1>',
      '<image2>',
      '<audio1>',
      'two ',
      'three ',
      'apples',
      '\n',
      '. ',
      '图',
      '像',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

const mediaOn = (keys: readonly string[]) =>
  fc
    .uniqueArray(fc.record({ key: fc.constantFrom(...keys), value: fc.constantFrom('a', 'b') }), {
      selector: ({ key }) => key,
      maxLength: 4,
    })
    .map((all) => all.map((one): Medium => ({ kind: 'inline', ...one })))

const content: fc.Arbitrary<Content> = fc
  .tuple(
    text,
    text,
    mediaOn(['image1', 'image2', 'audio1']),
    mediaOn(['image3', 'image4', 'audio2']),
    fc.constantFrom(null, 1, 2),
    fc.constantFrom('chemistry', 'food'),
  )
  .map(([question, answer, asked, given, difficulty, domain]) =>
    plainContent({
      domain,
      difficulty,
      question: { text: question, media: asked },
      answer: { text: answer, media: given },
    }),
  )

const plain = plainContent({
  domain: 'chemistry',
  question: { text: 'See <image1>. Give two of them. Then stop.', media: [medium('image1')] },
  answer: { text: 'Here.', media: [] },
})

function medium(key: string, value = key): Medium {
  return { kind: 'inline', key, value }
}

/** Whether what a change puts in is there. */
function isIn(made: Content, change: Change): boolean {
  switch (change.kind) {
    case 'text':
      return made[change.side].text.includes(change.after)
    case 'field':
      return sameValue(made[change.field], change.after)
    case 'medium': {
      const there = made[change.side].media.find(({ key }) => key === change.key)
      return sameValue(there ?? null, change.after)
    }
    case 'order':
      return true
  }
}

function asking(question: string, media = plain.question.media): Content {
  return { ...plain, question: { text: question, media } }
}

describe('hunksBetween', () => {
  it('gives the suggestion with all hunks, in any order, and the base with none', () => {
    fc.assert(
      fc.property(content, content, fc.infiniteStream(fc.nat()), (base, suggested, salt) => {
        const hunks = hunksBetween(base, suggested)
        const shuffled = hunks
          .map((hunk) => ({ hunk, by: salt.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ hunk }) => hunk)
        expect(applyHunks(base, [])).toEqual(base)
        expect(applyHunks(base, hunks)).toEqual(suggested)
        expect(applyHunks(base, shuffled)).toEqual(suggested)
      }),
    )
  })

  it('takes both places of a moved tag together, and a medium with its tags', () => {
    const moved = hunksBetween(plain, asking('See. Give two of <image1> them. Then stop.'))
    expect(moved).toHaveLength(1)
    const media = [medium('image1'), medium('image2')]
    const added = hunksBetween(
      plain,
      asking('See <image1>. Give three of them. Then <image2>.', media),
    )
    expect(added.map((hunk) => hunk.map(({ kind }) => kind))).toEqual([
      ['text'],
      ['text', 'medium'],
    ])
  })

  it('tells a replaced medium as a hunk of its own', () => {
    const replaced = hunksBetween(plain, asking(plain.question.text, [medium('image1', 'other')]))
    expect(replaced).toMatchObject([[{ kind: 'medium', key: 'image1', after: { value: 'other' } }]])
  })
})

describe('acceptHunk', () => {
  it('comes to the suggestion one hunk at a time, in any order, on the content it was made on', () => {
    fc.assert(
      fc.property(content, content, fc.infiniteStream(fc.nat()), (base, suggested, salt) => {
        const hunks = hunksBetween(base, suggested)
        const left = new Set(hunks.keys())
        const accepted = new Set<number>()
        let current = base
        while (left.size > 0) {
          const number = [...left][(salt.next().value ?? 0) % left.size] ?? 0
          left.delete(number)
          current = acceptHunk(current, { base, hunks, accepted }, number) ?? current
          accepted.add(number)
        }
        expect(sameValue(current, suggested)).toBe(true)
      }),
    )
  })

  it('either says that the passage changed, or keeps all that was changed besides', () => {
    fc.assert(
      fc.property(content, content, content, fc.nat(), (base, suggested, other, pick) => {
        const hunks = hunksBetween(base, suggested)
        if (hunks.length === 0) return
        const number = pick % hunks.length
        const own = applyHunks(base, hunksBetween(base, other).slice(0, 2))
        const made = acceptHunk(own, { base, hunks, accepted: new Set() }, number)
        if (made === null) return
        const hunk = hunks[number] ?? []
        expect(hunk.filter((change) => !isIn(made, change))).toEqual([])
        const untouched = sides.filter((side) => editsOn(hunk, side).length === 0)
        expect(untouched.map((side) => made[side].text)).toEqual(
          untouched.map((side) => own[side].text),
        )
      }),
    )
  })

  it('finds its place beside other edits, and refuses where the passage itself was changed', () => {
    const hunks = hunksBetween(plain, asking('See <image1>. Give three of them. Then stop.'))
    const suggested = { base: plain, hunks, accepted: new Set<number>() }
    const beside = asking('Please see <image1> well. Give two of them. Then stop now.')
    expect(acceptHunk(beside, suggested, 0)?.question.text).toBe(
      'Please see <image1> well. Give three of them. Then stop now.',
    )
    expect(
      acceptHunk(asking('See <image1>. Give four of them. Then stop.'), suggested, 0),
    ).toBeNull()
    expect(acceptHunk(asking('Gone.'), suggested, 0)).toBeNull()
  })

  it('refuses a medium that was replaced meanwhile', () => {
    const hunks = hunksBetween(plain, asking(plain.question.text, [medium('image1', 'theirs')]))
    const current = asking(plain.question.text, [medium('image1', 'mine')])
    expect(acceptHunk(current, { base: plain, hunks, accepted: new Set() }, 0)).toBeNull()
  })
})

describe('standsIn', () => {
  it('knows what was accepted from the content alone', () => {
    const hunks = hunksBetween(plain, asking('Look at <image1>. Give three of them. Then stop.'))
    expect(hunks).toHaveLength(2)
    for (const accepted of [[], [0], [1], [0, 1]]) {
      const current = applyHunks(
        plain,
        accepted.flatMap((i) => hunks.slice(i, i + 1)),
      )
      expect(standsIn(current, { base: plain, hunks })).toEqual(accepted)
    }
  })
})
