import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Content } from '#shared/instance/content.ts'
import { modalities, modalityOf } from '#shared/media/modality.ts'
import { grounds } from '#shared/validation/testing/content.ts'

import { applyFix } from './apply-fix.ts'
import { Finding } from './finding.ts'
import { renumber } from './renumber.ts'
import { validate } from './validate.ts'

const pieces =
  '<image1>|<image2>|<image3>|<audio1>|<Image1>|< image 2 >|<image>|<audio>|<image1: a cat>|<image1>a</image1>|<image1 |image1|Image2|audio1|<3D1>|<threeD1>|<smell1>|<code>|</code>|`|```|\n|. |: |, | and |The |Return |exactly |two |one |an |images|image|audio clips|no other media|返回|两张|图片|不要其他媒体|。|\ud800|\0|é|<|>|0|1|x'.split(
    '|',
  )
const text = fc.oneof(
  fc
    .array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })),
      { maxLength: 24 },
    )
    .map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
)
const key = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.constantFrom(...modalities), fc.integer({ min: 1, max: 4 }))
      .map(([modality, number]) => `${modality}${number}`),
  },
  fc.constantFrom('smell1', 'Image1', 'image01', '__proto__', 'image'),
)
const media = fc.uniqueArray(key, { maxLength: 5 }).map((keys) =>
  keys.map((one) => ({
    kind: 'absent' as const,
    reason: 'address' as const,
    key: one,
    value: one,
  })),
)
const side = fc.record({ text, media })
const content: fc.Arbitrary<Content> = fc.record({
  id: fc.string(),
  field: fc.string(),
  domain: fc.string(),
  difficulty: fc.option(fc.double()),
  capabilities: fc.constant([]),
  specification: fc.option(fc.string()),
  question: side,
  answer: side,
  unknown: fc.constant({}),
  waivers: fc.constant([]),
})
const often = { numRuns: 400 }
const plain = (source: string) => source.replaceAll(/[0-9]+/g, '#')

describe('whatever an instance holds', () => {
  it('is validated, and every range lies inside its text', () => {
    fc.assert(
      fc.property(content, (one) => {
        const findings = validate(one, grounds)
        // A name in braces that is not the record's own is a word that the message was not given.
        const { answer, domain, field, id, question, specification } = one
        const own = [id, field, domain, specification, question.text, answer.text].join(' ')
        for (const finding of findings) {
          expect(Finding.safeParse(finding).success).toBe(true)
          for (const [left] of finding.message.matchAll(/\{[a-z]+\}/g)) expect(own).toContain(left)
          if (finding.start === null || finding.end === null || finding.side === 'record') continue
          const { length } = one[finding.side].text
          expect([finding.start >= 0, finding.end > finding.start, finding.end <= length]).toEqual([
            true,
            true,
            true,
          ])
        }
        const places = findings.map(({ rule, side: on, tag }) => `${rule} ${on} ${tag}`)
        expect(new Set(places).size).toBe(places.length)
      }),
      often,
    )
  })

  it('loses a finding by its fix, and gets no new error of that kind', () => {
    fc.assert(
      fc.property(content, (one) => {
        const before = validate(one, grounds)
        for (const finding of before) {
          if (!finding.fix) continue
          const after = validate(applyFix(one, finding.fix), grounds)
          const same = after.filter(({ rule }) => rule === finding.rule)
          const was = before.filter(({ rule }) => rule === finding.rule)
          expect(same.length).toBeLessThan(was.length)
        }
      }),
      often,
    )
  })

  it('keeps its texts through a renumbering but for the numbers of its tags, and needs no second one', () => {
    fc.assert(
      fc.property(content, (one) => {
        const fix = renumber(one)
        if (!fix) return
        const after = applyFix(one, fix)
        for (const on of ['question', 'answer'] as const) {
          expect(plain(after[on].text)).toBe(plain(one[on].text))
          expect(after[on].media.map(({ value }) => value)).toEqual(
            one[on].media.map(({ value }) => value),
          )
          expect(after[on].media.map((medium) => modalityOf(medium.key))).toEqual(
            one[on].media.map((medium) => modalityOf(medium.key)),
          )
        }
        expect(renumber(after)).toBeNull()
      }),
      often,
    )
  })
})
