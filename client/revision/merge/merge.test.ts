import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Content, mediaOf, sides, type Waiver } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { tagsIn } from '#shared/instance/tag.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { mergeTexts } from './merge-texts.ts'
import { choicesOf, merge, resolve } from './merge.ts'

const word = fc.constantFrom(
  'a',
  'bb',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '<image1>',
  '<image2>',
  '图',
  '\ud83d',
)
const anyText = fc.array(word, { maxLength: 12 }).map((words) => words.join(''))
const medium = (key: string, value: string): Medium => ({ kind: 'inline', key, value })
const media = (keys: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...keys), { maxLength: 3 })
    .chain((some) =>
      fc.tuple(...some.map((key) => fc.constantFrom('x', 'y').map((value) => medium(key, value)))),
    )
const waiver = fc.record({
  rule: fc.constantFrom('tag-order', 'count-unstated'),
  side: fc.constantFrom('question' as const, 'record' as const),
  tag: fc.constantFrom(null, 'image1'),
  reason: fc.constantFrom('right', 'meant'),
})
const waiverName = ({ rule, side, tag }: Waiver) => `${rule} ${side} ${tag}`
const content: fc.Arbitrary<Content> = fc.record({
  id: fc.constant('1'),
  field: fc.constantFrom('natural_science', 'social_science'),
  domain: fc.constantFrom('physics', 'law'),
  difficulty: fc.constantFrom(null, 1, 2),
  capabilities: fc.uniqueArray(fc.constantFrom('C1', 'C2', 'C3')),
  specification: fc.constantFrom(null, 'image > text'),
  question: fc.record({ text: anyText, media: media(['image1', 'image2', 'code1']) }),
  answer: fc.record({ text: anyText, media: media(['image3', 'image4', 'code2']) }),
  unknown: fc.constant({}),
  waivers: fc.uniqueArray(waiver, { selector: waiverName, maxLength: 3 }),
})

describe('mergeTexts', () => {
  it('loses nothing of the three texts', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const hunks = mergeTexts(base, mine, theirs)
        expect(hunks.map((hunk) => hunk.base).join('')).toBe(base)
        expect(hunks.map((hunk) => hunk.mine).join('')).toBe(mine)
        expect(hunks.map((hunk) => hunk.theirs).join('')).toBe(theirs)
        const untrue = hunks.filter(
          ({ base: old, kind, mine: a, theirs: b }) =>
            (kind === 'mine' && b !== old) ||
            (kind === 'theirs' && a !== old) ||
            (kind === 'agreed' && a !== b),
        )
        expect(untrue).toEqual([])
      }),
    )
  })

  it('keeps edits that stand apart, and asks about those that meet', () => {
    const base = 'Look at <image1> and return two images.'
    const mine = 'Look closely at <image1> and return three images.'
    const theirs = 'Look at <image1> and return one image.'
    const kinds = mergeTexts(base, mine, theirs).map(({ kind, mine: a, theirs: b }) => [kind, a, b])
    expect(kinds).toEqual([
      ['same', 'Look ', 'Look '],
      ['mine', 'closely ', ''],
      ['same', 'at <image1> and return ', 'at <image1> and return '],
      ['conflict', 'three', 'one'],
      ['same', ' ', ' '],
      ['theirs', 'images', 'image'],
      ['same', '.', '.'],
    ])
  })

  it('takes what both wrote once, and what one wrote after it', () => {
    const base = 'One place.'
    const mine = 'Now: One place. Begun at work.'
    const theirs = 'One place. Begun at work. Ended at home.'
    const hunks = mergeTexts(base, mine, theirs)
    expect(hunks.map(({ kind }) => kind)).not.toContain('conflict')
    const text = hunks.map((hunk) => (hunk.kind === 'theirs' ? hunk.theirs : hunk.mine)).join('')
    expect(text).toBe('Now: One place. Begun at work. Ended at home.')
  })

  it('takes no word for a part of another', () => {
    const kinds = mergeTexts('', 'two', 'o').map(({ kind }) => kind)
    expect(kinds).toEqual(['conflict'])
  })

  it('merges texts of a megabyte by lines', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `Line ${i}, ${'x'.repeat(40)}\n`)
    const base = lines.join('')
    const changed = (at: number) => lines.with(at, `Other ${at}\n`).join('')
    const hunks = mergeTexts(base, changed(5), changed(19_000))
    expect(hunks.map(({ kind }) => kind)).toEqual(['same', 'mine', 'same', 'theirs', 'same'])
  })
})

function merged(base: Content, mine: Content, theirs: Content) {
  const all = merge(base, mine, theirs)
  return { open: choicesOf(all), content: resolve(all, {}) }
}

describe('merge', () => {
  it('gives the other side where one changed nothing, and the same where both did the same', () => {
    fc.assert(
      fc.property(content, content, (base, other) => {
        expect(merged(base, other, base)).toEqual({ open: [], content: other })
        expect(merged(base, base, other)).toEqual({ open: [], content: other })
        expect(merged(base, other, other)).toEqual({ open: [], content: other })
      }),
    )
  })

  it('lets no new medium of either side disappear', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const all = merge(base, mine, theirs)
        const old = new Set(mediaOf(base).map(({ key }) => key))
        const news = (one: Content) => mediaOf(one).filter(({ key }) => !old.has(key))
        const shown = sides.flatMap((side) =>
          all.media[side].flatMap(({ is }) => Object.values(is)),
        )
        for (const one of news(mine)) expect(shown).toContainEqual(one)
        for (const { key, value } of news(theirs)) {
          const name = all.renamed.find(({ from }) => from === key)?.to ?? key
          expect(shown).toContainEqual(medium(name, value))
        }
      }),
    )
  })

  it('gives each choice to the side that was picked', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const all = merge(base, mine, theirs)
        const names = choicesOf(all)
        expect(new Set(names).size).toBe(names.length)
        const pick = (side: 'mine' | 'theirs') =>
          resolve(all, Object.fromEntries(names.map((name) => [name, side])))
        const { difficulty } = all.facts
        const settled = difficulty.kind === 'settled' ? difficulty.value : undefined
        expect(pick('mine').difficulty).toBe(settled === undefined ? mine.difficulty : settled)
        expect(pick('theirs').difficulty).toBe(settled === undefined ? theirs.difficulty : settled)
        const asked = all.texts.question.filter(({ kind }) => kind === 'conflict')
        for (const hunk of asked) {
          expect(pick('mine').question.text).toContain(hunk.mine)
          expect(pick('theirs').question.text).toContain(hunk.theirs)
        }
      }),
    )
  })

  const base = plainContent({
    domain: 'physics',
    capabilities: ['C1'],
    question: { text: 'See <image1>.', media: [medium('image1', 'sky')] },
    answer: { text: 'Blue.', media: [] },
  })
  const adding = (value: string): Content => ({
    ...base,
    question: {
      text: `See <image1>. And <image2>, ${value}.`,
      media: [...base.question.media, medium('image2', value)],
    },
  })

  it('gives another number to one of two new media of the same key, with its tags', () => {
    const all = merge(base, adding('sea'), adding('sand'))
    expect(all.renamed).toEqual([{ from: 'image2', to: 'image3' }])
    const [choice = ''] = choicesOf(all)
    const { question } = resolve(all, { [choice]: 'both' })
    expect(question.media.map(({ key, value }) => [key, value])).toEqual([
      ['image1', 'sky'],
      ['image3', 'sand'],
      ['image2', 'sea'],
    ])
    expect(tagsIn(question.text).map(({ key }) => key)).toEqual(['image1', 'image2', 'image3'])
  })

  it('asks where both replaced a medium, or one replaced what the other took away', () => {
    const replaced = (value: string): Content => ({
      ...base,
      question: { ...base.question, media: [medium('image1', value)] },
    })
    const gone: Content = { ...base, question: { ...base.question, media: [] } }
    for (const theirs of [replaced('sand'), gone]) {
      const all = merge(base, replaced('sea'), theirs)
      expect(choicesOf(all)).toEqual(['medium question image1'])
      const pick = resolve(all, { 'medium question image1': 'theirs' })
      expect(pick.question.media).toEqual(theirs.question.media)
    }
  })

  it('takes capabilities of both, and asks about a domain as a whole', () => {
    const mine = { ...base, capabilities: ['C1', 'C2'], domain: 'chemistry' }
    const theirs = { ...base, capabilities: ['C3'], field: 'social_science', domain: 'law' }
    const all = merge(base, mine, theirs)
    expect(all.capabilities).toEqual(['C2', 'C3'])
    expect(choicesOf(all)).toEqual(['domain'])
    expect(resolve(all, { domain: 'theirs' })).toMatchObject({
      field: 'social_science',
      domain: 'law',
    })
  })
})
