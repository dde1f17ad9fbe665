import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type Content, mediaOf, sides } from '#shared/instance/content.ts'
import { tagsIn } from '#shared/instance/tag.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { renumber } from '#shared/validation/renumber.ts'

import { moveMedium, reorderMedium } from './move-medium.ts'
import { startStack, step, undo } from './undo-stack.ts'

const blank = plainContent({
  question: { text: '', media: [] },
  answer: { text: '', media: [] },
})
const inline = (key: string, value = key) => ({ kind: 'inline' as const, key, value })
const pair: Content = {
  ...blank,
  question: {
    text: 'See <image1> and <image2>.',
    media: [inline('image1', 'a'), inline('image2', 'b')],
  },
  answer: { text: 'Here is <image3>.', media: [inline('image3', 'c')] },
}

it('takes a medium and its tag to the other side and numbers again', () => {
  const moved = moveMedium(pair, { side: 'question', key: 'image1' }, 'Here is'.length)
  expect(moved.question).toEqual({ text: 'See and <image1>.', media: [inline('image1', 'b')] })
  expect(moved.answer.text).toBe('Here is <image2> <image3>.')
  expect(moved.answer.media).toEqual([inline('image3', 'c'), inline('image2', 'a')])
})

it('writes the tag to the end where no place is given, and only if it is not there already', () => {
  const moved = moveMedium(pair, { side: 'answer', key: 'image3' }, null)
  expect(moved.question.text).toBe('See <image1> and <image2>. <image3>')
  const crossing = { ...pair, question: { ...pair.question, text: 'See <image3>.' } }
  expect(moveMedium(crossing, { side: 'answer', key: 'image3' }, null).question.text).toBe(
    'See <image1>.',
  )
})

it('leaves further tags of the medium to the person, under its new name', () => {
  const twice = {
    ...pair,
    question: { ...pair.question, text: '<image1>, again <image1>, <image2>' },
  }
  const moved = moveMedium(twice, { side: 'question', key: 'image1', start: 0 }, null)
  expect(moved.question.text).toBe(', again <image3>, <image1>')
  expect(moved.answer.text).toBe('Here is <image2>. <image3>')
})

it('moves only the tag where the medium is on the other side', () => {
  const crossing = { ...pair, answer: { ...pair.answer, text: 'Here <image1> is <image3>.' } }
  const moved = moveMedium(crossing, { side: 'answer', key: 'image1' }, 0)
  expect(moved.question.text).toBe('<image1> See <image1> and <image2>.')
  expect(moved.answer.text).toBe('Here is <image3>.')
  expect(mediaOf(moved)).toEqual(mediaOf(pair))
})

it('takes a waiver along, so that it covers no other medium', () => {
  const waived = {
    ...pair,
    waivers: [{ rule: 'tag-malformed', side: 'question' as const, tag: 'image1', reason: 'so' }],
  }
  const moved = moveMedium(waived, { side: 'question', key: 'image1' }, null)
  expect(moved.waivers).toEqual([
    { rule: 'tag-malformed', side: 'answer', tag: 'image3', reason: 'so' },
  ])
})

const word = fc.constantFrom('a bird', ', ', ' ', '. ', '\r\n', '照片', '\u200b')
/** Well-numbered pairs: every medium named on its own side, in order, with words between. */
const wellNumbered = fc
  .record({
    question: fc.array(fc.constantFrom('image', 'audio'), { maxLength: 5 }),
    answer: fc.array(fc.constantFrom('image', 'audio'), { maxLength: 5 }),
    words: fc.array(word, { minLength: 11, maxLength: 11 }),
  })
  .map(({ answer, question, words }): Content => {
    const counts = new Map<string, number>()
    const side = (kinds: string[], from: number) => {
      const keys = kinds.map((kind) => {
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        return `${kind}${counts.get(kind)}`
      })
      return {
        text: keys.map((key, i) => `${words[from + i] ?? ''}<${key}>`).join(''),
        media: keys.map((key) => inline(key, `bytes of ${key}`)),
      }
    }
    return { ...blank, question: side(question, 0), answer: side(answer, 5) }
  })
const choice = fc.record({ content: wellNumbered, pick: fc.nat(), at: fc.option(fc.nat()) })

/** What a reader sees behind each tag, in reading order of both sides. */
const seen = (content: Content) => {
  const behind = new Map(mediaOf(content).map(({ key, value }) => [key, value]))
  const all = sides.flatMap((side) => tagsIn(content[side].text))
  return all.map(({ key }) => behind.get(key) ?? '')
}

it('is a bijection of tags: each still names its medium, none is lost, and the numbers run again', () => {
  fc.assert(
    fc.property(choice, ({ at, content, pick }) => {
      const all = sides.flatMap((side) => content[side].media.map(({ key }) => ({ side, key })))
      const chosen = all[pick % all.length]
      if (!chosen) return
      const to = chosen.side === 'question' ? 'answer' : 'question'
      const { text } = content[to]
      const gaps = [0, ...tagsIn(text).map(({ end }) => end), text.length]
      const place = at === null ? null : (gaps[at % gaps.length] ?? 0)
      const moved = moveMedium(content, chosen, place)
      expect(new Set(seen(moved))).toEqual(new Set(seen(content)))
      expect(seen(moved)).toHaveLength(seen(content).length)
      expect(new Set(mediaOf(moved).map(({ key }) => key)).size).toBe(mediaOf(content).length)
      expect(renumber(moved)).toBeNull()
    }),
  )
})

it('is one step, and one undo gives everything back', () => {
  fc.assert(
    fc.property(choice, ({ content, pick }) => {
      const [first] = content.question.media.toSpliced(0, pick % 3)
      if (!first) return
      const moved = moveMedium(content, { side: 'question', key: first.key }, 0)
      const stack = step(startStack(content), moved, { group: null, at: 1 })
      expect(undo(stack).present).toBe(content)
    }),
  )
})

it('reorders the list and renames nothing', () => {
  const once = reorderMedium(pair, { side: 'question', key: 'image2' }, 0)
  expect(once.question.media.map(({ key }) => key)).toEqual(['image2', 'image1'])
  expect(once.question.text).toBe(pair.question.text)
  expect(reorderMedium(once, { side: 'question', key: 'image2' }, 1)).toEqual(pair)
  expect(reorderMedium(pair, { side: 'question', key: 'image1' }, 0)).toBe(pair)
})
