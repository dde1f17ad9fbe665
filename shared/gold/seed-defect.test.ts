import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Content, mediaOf, type SideContent } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import type { Finding, RuleId } from '#shared/validation/finding.ts'
import { validate } from '#shared/validation/validate.ts'

import { breaks, type DefectKind, defectKinds } from './defect.ts'
import { figuresIn } from './figures-in.ts'
import { judge } from './judge.ts'
import { nounsIn } from './nouns-in.ts'
import { numbersIn } from './numbers-in.ts'
import { reversalsIn } from './reversals-in.ts'
import type { Piece } from './rewrite.ts'
import { seedDefect, type Seeding } from './seed-defect.ts'
import { identityOf, isMended, signsIn } from './signs-in.ts'

const findingsIn = (content: Content) =>
  validate(content, { taxonomy: unimTaxonomy, severities: {}, facts: {} })

function file(key: string, n: number) {
  return { kind: 'file' as const, key, value: `image/${key}.png`, sha256: String(n).repeat(64) }
}

/** Sound instances of several shapes: how many pictures, and recordings beside them, are shown and asked for. */
const sound: fc.Arbitrary<Content> = fc
  .record({
    shown: fc.integer({ min: 1, max: 3 }),
    asked: fc.integer({ min: 2, max: 3 }),
    audio: fc.boolean(),
  })
  .map(({ shown, asked, audio }) => {
    const given = Array.from({ length: shown }, (_, i) => `image${i + 1}`)
    const made = Array.from({ length: asked }, (_, i) => `image${shown + i + 1}`)
    const heard = audio ? ' The recording <audio1> gives the pitch.' : ''
    const shownTexts = given.map((key, i) => `Plate ${'abc'[i]} shows <${key}> from the north.`)
    const madeTexts = made.map(
      (key, i) => `Step ${'xyz'[i]} looks like <${key}> in the end. It holds.`,
    )
    return plainContent({
      question: {
        text: `${shownTexts.join(' ')}${heard} They were drawn in 1972, before the fire. Return exactly ${['', '', 'two', 'three'][asked]} images of the steps.`,
        media: [...given.map((key, i) => file(key, i + 1)), ...(audio ? [file('audio1', 9)] : [])],
      },
      answer: {
        text: `${madeTexts.join(' ')} All are from 1972.`,
        media: made.map((key, i) => file(key, shown + i + 1)),
      },
    })
  })

function randomFrom(numbers: readonly number[]): () => number {
  let at = 0
  return () => numbers[at++ % numbers.length] ?? 0
}

const numbers = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
  minLength: 40,
  maxLength: 40,
})

it('has nothing to say of the sound ones', () => {
  fc.assert(
    fc.property(sound, (content) => {
      expect(findingsIn(content).filter(({ severity }) => severity === 'error')).toEqual([])
    }),
  )
})

const placeOf = (of: Finding) => JSON.stringify([of.rule, of.side, of.tag])
const bytesOf = (of: Content) => mediaOf(of).map(identityOf).toSorted()

/** What the rules say of one content and not of another, each named once. */
function freshRules(before: Content, after: Content): RuleId[] {
  const known = new Set(findingsIn(before).map(placeOf))
  const fresh = findingsIn(after).filter((finding) => !known.has(placeOf(finding)))
  return [...new Set(fresh.map(({ rule }) => rule))]
}

/** Tries it on many sound contents; on some of them it must come to something. */
function atWork(check: (content: Content, drawn: readonly number[]) => boolean): void {
  let seeded = 0
  const tried = (content: Content, drawn: readonly number[]) => {
    if (check(content, drawn)) seeded++
  }
  fc.assert(fc.property(sound, numbers, tried))
  expect(seeded).toBeGreaterThan(20)
}

describe.each(defectKinds)('%s', (kind) => {
  const seeding = (random: () => number): Seeding => ({
    phase: 'review',
    findingsIn,
    random,
    kinds: [kind],
  })
  it('makes the rules say what was not said before, and nothing but that', () =>
    atWork((content, drawn) => {
      const broken = seedDefect(content, seeding(randomFrom(drawn)))
      if (!broken) return false
      const fresh = freshRules(content, broken.content)
      expect(breaks[kind]).toEqual(expect.arrayContaining(fresh))
      expect(fresh).toEqual(expect.arrayContaining(breaks[kind].slice(0, 1)))
      const before = findingsIn(content).map(({ rule }) => rule)
      expect(before).not.toEqual(expect.arrayContaining([breaks[kind][0]]))
      return true
    }))

  it('changes one thing, and mended it is gone', () =>
    atWork((content, drawn) => {
      const broken = seedDefect(content, seeding(randomFrom(drawn)))
      if (!broken) return false
      const { defect } = broken
      expect(defect.kind).toBe(kind)
      const differing = Object.keys(content).filter(
        (name) => !isSame(name, content, broken.content),
      )
      expect(differing).toEqual(kind === 'media_crossed' ? ['question', 'answer'] : [defect.side])
      expect(whatChanged(content[defect.side], broken.content[defect.side])).toEqual(
        changes[kind] ?? ['text'],
      )
      expect(bytesOf(broken.content)).toEqual(bytesOf(content))

      expect(defect.was).not.toBe(defect.now)
      expect(isMended(defect, broken.content)).toBe(false)
      expect(isMended(defect, content)).toBe(true)
      expect(judge('mend', 'submit', { content, defect })).toBe('found')
      expect(judge('mend', 'submit', { content: broken.content, defect })).toBe('missed')
      expect(judge('mend', 'propose_deletion', { content, defect })).toBe('missed')
      return true
    }))

  it('is the same for the same numbers', () => {
    fc.assert(
      fc.property(sound, numbers, (content, drawn) => {
        const once = () => seedDefect(content, seeding(randomFrom(drawn)))
        expect(once()).toEqual(once())
      }),
      { numRuns: 20 },
    )
  })
})

/** What is not the same after a defect, where that is not the text alone. */
const changes: Partial<Record<DefectKind, string[]>> = {
  number_shifted: ['text', 'keys'],
  media_swapped: ['media'],
  media_crossed: ['media'],
}

function whatChanged(before: SideContent, after: SideContent): string[] {
  const facets = {
    text: ({ text }: SideContent) => text,
    keys: ({ media }: SideContent) => media.map(({ key }) => key),
    media: ({ media }: SideContent) => media.map(identityOf),
  }
  return Object.entries(facets).flatMap(([name, of]) =>
    JSON.stringify(of(before)) === JSON.stringify(of(after)) ? [] : [name],
  )
}

function isSame(name: string, before: Content, after: Content): boolean {
  const of = (content: Content) =>
    JSON.stringify(Object.entries(content).find(([key]) => key === name))
  return of(before) === of(after)
}

it('gives a checker every kind that no rule calls an error, and no other', () => {
  const given = new Set<DefectKind>()
  fc.assert(
    fc.property(sound, numbers, fc.constantFrom(...defectKinds), (content, drawn, kind) => {
      const random = randomFrom(drawn)
      const broken = seedDefect(content, { phase: 'check', findingsIn, random, kinds: [kind] })
      if (!broken) return
      given.add(kind)
      expect(findingsIn(broken.content).filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: 400 },
  )
  expect([...given].toSorted()).toEqual([
    'figure_changed',
    'media_crossed',
    'media_swapped',
    'tag_alone',
    'tag_misplaced',
    'tags_exchanged',
    'word_reversed',
  ])
})

it('breaks nothing where there is nothing to break', () => {
  const content = plainContent()
  expect(seedDefect(content, { phase: 'review', findingsIn, random: () => 0.5 })).toBeNull()
})

function side(text: string) {
  return { text, media: [file('image1', 1)] }
}

it('counts one word beside a medium as its place, so that better words do not count as missed', () => {
  const [sign] = signsIn(side('The plate <image1> is cold.'))
  expect(sign).toEqual({ medium: '1'.repeat(64), before: 'plate', after: 'is' })
  const defect = {
    kind: 'tag_misplaced' as const,
    side: 'answer' as const,
    was: '',
    now: '',
    signs: sign ? [sign] : [],
    gone: null,
  }
  const answered = (text: string) =>
    isMended(defect, { question: { text: '', media: [] }, answer: side(text) })
  expect(answered('The plate <image1> was cold.')).toBe(true)
  expect(answered('It is cold. The picture <image1> is from 1900.')).toBe(true)
  expect(answered('The plate is cold. See <image1>.')).toBe(false)
})

function changed(pieces: (text: string) => Piece[], text: string): string[] {
  return pieces(text).map(({ start, end, other }) => text.slice(0, start) + other + text.slice(end))
}

it('puts one number in another’s place, in three ways of writing', () => {
  expect(changed(numbersIn, 'Return exactly two images.')).toEqual(['Return exactly three images.'])
  expect(changed(numbersIn, 'Return 6 images at 2.5 cm.')).toEqual(['Return 2 images at 2.5 cm.'])
  expect(changed(numbersIn, '请给出两张图片。')).toEqual(['请给出三张图片。'])
})

it('asks for another kind of media where a number of one kind is asked for', () => {
  expect(changed(nounsIn, 'Look at the images. Return exactly two cropped images.')).toEqual([
    'Look at the images. Return exactly two cropped videos.',
  ])
  expect(changed(nounsIn, '请给出两张图片。')).toEqual(['请给出两段视频。'])
})

it('exchanges two digits of a figure, and of nothing that only looks like one', () => {
  expect(changed(figuresIn, 'In 1972, at 25.40 m, <image12> and img_1203.png, 10 or 11.')).toEqual([
    'In 1927, at 25.40 m, <image12> and img_1203.png, 10 or 11.',
    'In 1972, at 25.04 m, <image12> and img_1203.png, 10 or 11.',
  ])
})

it('says the opposite where a word has one', () => {
  expect(changed(reversalsIn, 'Higher on the left, right? It was left before noon.')).toEqual([
    'Lower on the left, right? It was left before noon.',
    'Higher on the right, right? It was left before noon.',
    'Higher on the left, right? It was left after noon.',
  ])
  expect(changed(reversalsIn, '左侧的温度升高。')).toEqual(['右侧的温度升高。', '左侧的温度降低。'])
})
