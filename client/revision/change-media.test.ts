import { describe, expect, it } from 'vitest'

import type { Medium } from '#shared/instance/medium.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { addMedium, nextKey, removeMedium, replaceMedium, valueOf } from './change-media.ts'
import { diffFields } from './diff-fields.ts'
import { diffMedia } from './diff-media.ts'

const file = (key: string, digit: string): Medium => ({
  kind: 'file',
  key,
  value: `image/${key}.png`,
  sha256: digit.repeat(64),
})
const content = plainContent({
  question: { text: 'See <image1>, please', media: [file('image1', 'a')] },
  answer: { text: 'This <image2> and <image4>.', media: [file('image2', 'b')] },
})

describe('nextKey', () => {
  it('takes the smallest number that neither a medium nor a tag has', () => {
    expect(nextKey(content, 'image')).toBe('image3')
    expect(nextKey(content, 'audio')).toBe('audio1')
  })
})

describe('addMedium', () => {
  it('puts the tag where the cursor is, apart from the words around', () => {
    const added = addMedium(content, { side: 'question', at: 3 }, file('image3', 'c'))
    expect(added.question.text).toBe('See <image3> <image1>, please')
    expect(added.question.media.map((medium) => medium.key)).toEqual(['image1', 'image3'])
    expect(added.answer).toBe(content.answer)
  })

  it('puts it at the end when no cursor is known', () => {
    const added = addMedium(content, { side: 'answer', at: null }, file('image3', 'c'))
    expect(added.answer.text).toBe('This <image2> and <image4>. <image3>')
  })
})

describe('removeMedium', () => {
  it('leaves the text alone, or takes the tag and the space before it', () => {
    const place = { side: 'question', key: 'image1' } as const
    expect(removeMedium(content, place, false).question).toEqual({
      text: 'See <image1>, please',
      media: [],
    })
    expect(removeMedium(content, place, true).question.text).toBe('See, please')
  })
})

describe('diffMedia', () => {
  it('tells replaced, removed and added apart', () => {
    const replaced = replaceMedium(content, 'question', file('image1', 'd'))
    expect(diffMedia(content, replaced)).toMatchObject([{ kind: 'replaced', key: 'image1' }])
    const removed = removeMedium(content, { side: 'answer', key: 'image2' }, true)
    expect(diffMedia(content, removed)).toMatchObject([{ kind: 'removed', side: 'answer' }])
    expect(diffMedia(removed, content)).toMatchObject([{ kind: 'added', side: 'answer' }])
  })

  it('says renamed when the same file stands under another key', () => {
    const medium: Medium = { ...file('image2', 'b'), key: 'image3' }
    const renamed = { ...content, answer: { ...content.answer, media: [medium] } }
    expect(diffMedia(content, renamed)).toMatchObject([
      { kind: 'renamed', key: 'image3', before: { key: 'image2' } },
    ])
  })

  it('finds nothing between equal contents', () => {
    expect(diffMedia(content, structuredClone(content))).toEqual([])
    expect(diffFields(content, structuredClone(content))).toEqual([])
  })
})

describe('diffFields', () => {
  it('lists what differs besides texts and media', () => {
    expect(diffFields(content, { ...content, difficulty: 3, capabilities: ['a', 'b'] })).toEqual([
      { field: 'difficulty', before: '1', after: '3' },
      { field: 'capabilities', before: '', after: 'a\nb' },
    ])
  })
})

describe('valueOf', () => {
  it('makes a path that no other bytes can have', () => {
    expect(valueOf('image', 'my photo.png', 'ab'.repeat(32))).toBe('image/my_photo-abababab.png')
    expect(valueOf('audio', '../../x', 'ab'.repeat(32))).toBe('audio/x-abababab')
    expect(valueOf('code', '', 'ab'.repeat(32))).toBe('code/code-abababab')
  })
})
