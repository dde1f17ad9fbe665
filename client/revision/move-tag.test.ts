import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { tagsIn } from '#shared/instance/tag.ts'

import { moveTag, moveTagBy, moveTagTo, type TagTarget } from './move-tag.ts'

const rest = (all: string) => all.replace('<audio7>', '').replaceAll(' ', '')

/** Moves the tag that ends at `|`, and marks where the cursor is then. */
function moved(marked: string, step: 1 | -1): string | null {
  const result = moveTag(marked.replace('|', ''), marked.indexOf('|'), step)
  return result && `${result.text.slice(0, result.cursor)}|${result.text.slice(result.cursor)}`
}

describe('moving a tag over a word', () => {
  it('takes one space along and leaves punctuation with its word', () => {
    expect(moved('The photo <image1>|, and the recording', 1)).toBe(
      'The photo, and <image1>| the recording',
    )
    expect(moved('The photo, and <image1>| the recording', -1)).toBe(
      'The photo, <image1>| and the recording',
    )
  })

  it('moves away from the beginning and back to it', () => {
    expect(moved('<image1>| shows a bird', 1)).toBe('shows <image1>| a bird')
    expect(moved('shows <image1>| a bird', -1)).toBe('<image1>| shows a bird')
  })

  it('passes another tag like a word', () => {
    expect(moved('see <image1>| <image2>.', 1)).toBe('see <image2> <image1>|.')
  })

  it('passes one word of a script that writes no spaces', () => {
    expect(moved('请看<image1>|照片和录音', 1)).toBe('请看照片<image1>|和录音')
  })

  it('does nothing away from a tag, or where no word is left', () => {
    expect(moved('The| photo <image1>', 1)).toBeNull()
    expect(moved('The photo <image1>|.', 1)).toBeNull()
    expect(moved('<image1>| shows', -1)).toBeNull()
  })

  it('changes nothing but the place of the tag and of white space', () => {
    const piece = fc.constantFrom(
      'a',
      'bird',
      ', ',
      ' ',
      '\r\n',
      '\u200b',
      '照片',
      '<image1>',
      '<x>',
    )
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(1, -1), (pieces, step) => {
        const text = `${pieces.join('')} <audio7> `
        const [tag] = tagsIn(text).filter(({ key }) => key === 'audio7')
        const after = moveTag(text, tag?.end ?? 0, step === 1 ? 1 : -1)?.text ?? text
        expect(rest(after)).toBe(rest(text))
        expect(after).toHaveLength(text.length)
      }),
    )
  })
})

/** Moves the tag that ends at `|` to a place of its text. */
function movedTo(marked: string, target: TagTarget): string | null {
  return moveTagTo(marked.replace('|', ''), marked.indexOf('|'), target)?.text ?? null
}

describe('moving a tag to an end', () => {
  const marked = 'One bird. It <image1>| sings. Then it flies.\nSecond line.'

  it('stays in its sentence, before the full stop', () => {
    expect(movedTo(marked, 'sentence_start')).toBe(
      'One bird. <image1> It sings. Then it flies.\nSecond line.',
    )
    expect(movedTo(marked, 'sentence_end')).toBe(
      'One bird. It sings <image1>. Then it flies.\nSecond line.',
    )
  })

  it('stays in its line', () => {
    expect(movedTo(marked, 'paragraph_start')).toBe(
      '<image1> One bird. It sings. Then it flies.\nSecond line.',
    )
    expect(movedTo(marked, 'paragraph_end')).toBe(
      'One bird. It sings. Then it flies <image1>.\nSecond line.',
    )
  })

  it('says when it is there already', () => {
    expect(movedTo('It sings <image1>|.', 'sentence_end')).toBeNull()
    expect(movedTo('<image1>| sings.', 'paragraph_start')).toBeNull()
    expect(movedTo('No tag| here', 'sentence_end')).toBeNull()
  })
})

it('moves a tag to any offset and changes nothing but white space', () => {
  const piece = fc.constantFrom('a', 'bird', ', ', ' ', '\r\n', '\u200b', '照片', '<image1>', '.')
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), fc.nat(), (before, after, at) => {
      const text = `${before.join('')}<audio7>${after.join('')}`
      const [tag] = tagsIn(text).filter(({ key }) => key === 'audio7')
      if (!tag) throw new Error('no tag')
      const outside = [tag.start, tag.end, ...tagsIn(text).map(({ start }) => start)]
      const place = outside[at % outside.length] ?? 0
      const now = moveTagBy(text, tag, place)?.text ?? text
      expect(rest(now)).toBe(rest(text))
      expect(
        tagsIn(now)
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(
        tagsIn(text)
          .map(({ key }) => key)
          .toSorted(),
      )
    }),
  )
})
