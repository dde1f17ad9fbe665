import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Content } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import { validate } from '#shared/validation/validate.ts'

import { defectKinds, foundBy } from './defect.ts'
import { judge } from './judge.ts'
import { numbersIn } from './numbers-in.ts'
import { seedDefect, type Seeding } from './seed-defect.ts'
import { isMended, signsIn } from './signs-in.ts'

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
        text: `${shownTexts.join(' ')}${heard} Return exactly ${['', '', 'two', 'three'][asked]} images of the steps.`,
        media: [...given.map((key, i) => file(key, i + 1)), ...(audio ? [file('audio1', 9)] : [])],
      },
      answer: { text: madeTexts.join(' '), media: made.map((key, i) => file(key, shown + i + 1)) },
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

describe.each(defectKinds)('%s', (kind) => {
  const seeding = (random: () => number): Seeding => ({
    phase: foundBy[kind] ? 'review' : 'check',
    findingsIn,
    random,
    kinds: [kind],
  })

  it('is found by its rule, or by no rule; mended it is gone; and nothing else was changed', () => {
    let seeded = 0
    fc.assert(
      fc.property(sound, numbers, (content, drawn) => {
        const broken = seedDefect(content, seeding(randomFrom(drawn)))
        if (!broken) return
        seeded++
        const { defect } = broken
        expect(defect.kind).toBe(kind)
        const rule = foundBy[kind]
        const rules = findingsIn(broken.content).map((finding) => finding.rule)
        const before = findingsIn(content).map((finding) => finding.rule)
        expect(rule ? rules.filter((one) => one === rule).slice(0, 1) : rules).toEqual(
          rule ? [rule] : before,
        )

        const { [defect.side]: _, ...rest } = broken.content
        const { [defect.side]: was, ...others } = content
        expect(rest).toEqual(others)
        const left = broken.content[defect.side]
        const [textSame, mediaSame] = [
          left.text === was.text,
          left.media.every(
            (medium, i) => medium.key === was.media[i]?.key && medium.value === was.media[i]?.value,
          ),
        ]
        expect([textSame, mediaSame]).toEqual([
          kind === 'media_swapped',
          !['media_swapped', 'number_shifted'].includes(kind),
        ])

        expect(isMended(defect, broken.content)).toBe(false)
        expect(isMended(defect, content)).toBe(true)
        expect(judge('mend', 'submit', { content, defect })).toBe('found')
        expect(judge('mend', 'submit', { content: broken.content, defect })).toBe('missed')
        expect(judge('mend', 'propose_deletion', { content, defect })).toBe('missed')
      }),
    )
    expect(seeded).toBeGreaterThan(20)
  })

  it('is the same for the same numbers', () => {
    fc.assert(
      fc.property(sound, numbers, (content, drawn) => {
        const once = () => seedDefect(content, seeding(randomFrom(drawn)))
        expect(once()).toEqual(once())
      }),
    )
  })
})

it('gives a checker only what no rule finds', () => {
  fc.assert(
    fc.property(sound, numbers, (content, drawn) => {
      const broken = seedDefect(content, { phase: 'check', findingsIn, random: randomFrom(drawn) })
      expect(broken && foundBy[broken.defect.kind]).toBeNull()
    }),
  )
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

function changed(text: string): string[] {
  return numbersIn(text).map(
    ({ start, end, other }) => text.slice(0, start) + other + text.slice(end),
  )
}

it('puts one number in another’s place, in three ways of writing', () => {
  expect(changed('Return exactly two images.')).toEqual(['Return exactly three images.'])
  expect(changed('Return 6 images at 2.5 cm.')).toEqual(['Return 2 images at 2.5 cm.'])
  expect(changed('请给出两张图片。')).toEqual(['请给出三张图片。'])
})
